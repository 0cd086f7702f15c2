/** In the respondent's browser: keeps an unsent answer there and sends it once the hub can be reached; the page works without it. */

/** What the browser keeps until the hub has the answer. */
interface Draft {
  /** Fields as name and value. */
  fields: [string, string][];
  /** Whether the respondent has pressed the button, so that it may be sent without asking again. */
  submitted: boolean;
}

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

const form = document.querySelector<HTMLFormElement>('form[data-waiting]');
if (form !== null) keepAnswer(form);

function keepAnswer(form: HTMLFormElement): void {
  const address = new URL(form.action);
  const key = `voc-answer:${address.pathname}`;
  const status = form.querySelector<HTMLElement>('.status');
  let wait = FIRST_WAIT_MS;
  let timer: number | undefined;

  const fields = () => [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]);
  const say = (text: string) => {
    if (status !== null) status.textContent = text;
  };
  const tryLater = (milliseconds: number) => {
    say(form.dataset['waiting'] ?? '');
    clearTimeout(timer);
    timer = window.setTimeout(() => void send(), milliseconds);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };

  async function send(): Promise<void> {
    clearTimeout(timer);
    say(form.dataset['sending'] ?? '');
    try {
      const body = new URLSearchParams(fields());
      const response = await fetch(address, { method: 'POST', body, headers: { accept: 'application/json' } });
      if (response.ok) {
        write(key, undefined);
        address.searchParams.set('saved', '1');
        location.replace(address);
      } else if (response.status >= 500 || response.status === 429) {
        tryLater(Number(response.headers.get('retry-after') ?? 0) * 1_000 || wait);
      } else {
        // The hub refuses it for good: let it say why on a page of its own.
        write(key, { fields: fields(), submitted: false });
        form.submit();
      }
    } catch {
      tryLater(wait);
    }
  }

  form.addEventListener('input', () => write(key, { fields: fields(), submitted: false }));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    write(key, { fields: fields(), submitted: true });
    wait = FIRST_WAIT_MS;
    void send();
  });

  const draft = read(key);
  if (draft === undefined || form.dataset['answered'] === 'true') return;
  const chosenInMail = address.search !== location.search && new URLSearchParams(location.search).has('answer');
  restore(form, draft.fields);
  if (!draft.submitted || chosenInMail) return;
  window.addEventListener('online', () => void send());
  void send();
}

/** Fills the fields that are still empty: what the page came with is newer than the draft. */
function restore(form: HTMLFormElement, fields: readonly [string, string][]): void {
  for (const [name, value] of fields) {
    const field = form.elements.namedItem(name);
    const empty = field instanceof RadioNodeList || field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
    if (empty && field.value === '') field.value = value;
  }
}

function read(key: string): Draft | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Storage may be full or forbidden; then the page goes on without a draft. */
function write(key: string, draft: Draft | undefined): void {
  try {
    if (draft === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    return;
  }
}
