/** The mark: voices as bars, and the name. */
import styles from './shell.module.css';

export function Brand() {
  return (
    <span className={styles.brand}>
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <g strokeLinecap="round" strokeWidth="3.4" fill="none">
          <path d="M5 13v6" stroke="#7fd6cf" />
          <path d="M12.3 6v20" stroke="#2fb3a8" />
          <path d="M19.7 10v12" stroke="#f2b134" />
          <path d="M27 14v4" stroke="#7fd6cf" />
        </g>
      </svg>
      <span dir="ltr">VoC Hub</span>
    </span>
  );
}
