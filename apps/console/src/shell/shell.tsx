/** The frame of every page behind the sign-in: skip link, top bar, navigation, content. */
import { Menu } from '@base-ui/react/menu';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouter } from '@tanstack/react-router';
import { ChevronDown, LogOut } from 'lucide-react';
import { sessionQuery, signOut } from '../session/session.api.js';
import { Brand } from './brand.js';
import { LanguageSwitch } from './language-switch.js';
import { Groups, PagesOfGroup } from './navigation.js';
import styles from './shell.module.css';

function Account() {
  const router = useRouter();
  const queryClient = useQueryClient();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const leave = useMutation({
    mutationFn: signOut,
    onSettled: () => {
      queryClient.clear();
      void router.navigate({ to: '/sign-in' });
    },
  });
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.account}>
        <bdi>{session.workspace.name}</bdi>
        <ChevronDown aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} sideOffset={8} align="end">
          <Menu.Popup className={styles.menu}>
            <p className={styles.who}>
              <Trans>
                Signed in as <bdi>{session.person.name ?? session.person.email}</bdi>
              </Trans>
            </p>
            <Menu.Item className={styles.menuItem} onClick={() => leave.mutate()}>
              <LogOut aria-hidden="true" />
              <Trans>Sign out</Trans>
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

export function Shell() {
  const { t } = useLingui();
  return (
    <>
      <a href="#content" className={styles.skip}>
        <Trans>Skip to the content</Trans>
      </a>
      <header className={styles.bar}>
        <div className={styles.inner}>
          <Link to="/" className={styles.home} aria-label={t`VoC Hub, to the search`}>
            <Brand />
          </Link>
          <Groups />
          <div className={styles.end}>
            <LanguageSwitch />
            <Account />
          </div>
        </div>
        <PagesOfGroup />
      </header>
      <main id="content" tabIndex={-1} className={styles.content}>
        <Outlet />
      </main>
    </>
  );
}
