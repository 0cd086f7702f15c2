/** Sign in with e-mail and password. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { Problem } from '../api/problem.js';
import { Brand } from '../shell/brand.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/field.js';
import { ErrorPanel } from '../ui/states.js';
import { signIn } from './session.api.js';
import styles from './sign-in.module.css';

/** Only an address of this console is gone back to. */
const safeBack = (value: unknown): string =>
  typeof value === 'string' && value.startsWith('/') && !/^\/[/\\]/.test(value) ? value : '/';

export function SignInPage() {
  const { t } = useLingui();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { back } = useSearch({ from: '/sign-in' });
  const attempt = useMutation({
    mutationFn: ({ email, password }: { email: string; password: string }) => signIn(email, password),
    onSuccess: async () => {
      queryClient.clear();
      router.history.push(safeBack(back));
    },
  });
  const wrong =
    attempt.error instanceof Problem && (attempt.error.status === 401 || attempt.error.status === 400);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    attempt.mutate({ email: String(form.get('email')).trim(), password: String(form.get('password')) });
  };

  return (
    <div className={styles.page}>
      <title>{t`Sign in · VoC Hub`}</title>
      <header className={styles.frame}>
        <div className={styles.top}>
          <Brand />
          <LanguageSwitch />
        </div>
        <p className={styles.line}>
          <Trans>Everything your customers say, in one place.</Trans>
        </p>
        <div className={styles.voices} aria-hidden="true">
          {[34, 62, 20, 88, 46, 100, 58, 26, 74, 40, 92, 30, 66, 18, 52, 80, 36, 60, 24, 70].map(
            (size, index) => (
              <i key={index} style={{ blockSize: `${size}%` }} />
            ),
          )}
        </div>
      </header>
      <main className={styles.main}>
        <form onSubmit={submit} className={styles.form}>
          <h1>
            <Trans>Sign in</Trans>
          </h1>
          <TextField
            label={t`E-mail`}
            name="email"
            type="email"
            autoComplete="username"
            dir="ltr"
            required
            autoFocus
          />
          <TextField
            label={t`Password`}
            name="password"
            type="password"
            autoComplete="current-password"
            dir="ltr"
            required
            error={wrong ? t`The e-mail or the password is not right. Check both and try again.` : undefined}
          />
          {attempt.error && !wrong && <ErrorPanel error={attempt.error} />}
          <Button type="submit" look="primary" busy={attempt.isPending}>
            <Trans>Sign in</Trans>
          </Button>
          <p className={styles.hint}>
            <Trans>
              Just started the hub? It printed the e-mail and the password where you started it, and keeps
              them in <code dir="ltr">.voc/access.json</code>.
            </Trans>
          </p>
        </form>
      </main>
    </div>
  );
}
