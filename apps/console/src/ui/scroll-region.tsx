/** A wide table's frame: it scrolls by itself, can be reached by keyboard, and has a name. */
import type { ReactNode } from 'react';
import page from './page.module.css';

export function ScrollRegion({
  label,
  className,
  children,
}: {
  label: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div
      className={className === undefined ? page.scroll : `${page.scroll} ${className}`}
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      {children}
    </div>
  );
}
