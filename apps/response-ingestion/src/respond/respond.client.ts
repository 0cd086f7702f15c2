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
const REFUSED_FOR_NOW = 429;

const form = document.querySelector('form');
const status = document.querySelector<HTMLElement>('.status[data-waiting]');
if (form !== null && status !== null) keepAnswer(form, status);

/** Fields are named after questions, so no property of `form` that a question could be called is used here. */
function keepAnswer(form: HTMLFormElement, status: HTMLElement): void {
  const address = new URL(location.pathname, location.origin);
  const key = `voc-answer:${address.pathname}`;
  let wait = FIRST_WAIT_MS;
  let timer: number | undefined;
  let waiting = false;

  const fields = () =>
    [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]);

  function tryLater(milliseconds: number): void {
    status.textContent = status.dataset['waiting'] ?? '';
    waiting = true;
    timer = window.setTimeout(() => void send(), milliseconds);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }

  async function send(): Promise<void> {
    clearTimeout(timer);
    waiting = false;
    status.textContent = status.dataset['sending'] ?? '';
    try {
      const body = new URLSearchParams(fields());
      const response = await fetch(address, {
        method: 'POST',
        body,
        headers: { accept: 'application/json' },
      });
      if (response.ok) {
        write(key, undefined);
        location.replace(`${address.pathname}?lang=${document.documentElement.lang}&saved=1`);
      } else if (response.status >= 500 || response.status === REFUSED_FOR_NOW) {
        tryLater(Number(response.headers.get('retry-after') ?? 0) * 1_000 || wait);
      } else {
        // The hub refuses it for good: let it say why on a page of its own.
        write(key, { fields: fields(), submitted: false });
        HTMLFormElement.prototype.submit.call(form);
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
  window.addEventListener('online', () => {
    if (waiting) void send();
  });

  const draft = read(key);
  if (draft === undefined || status.dataset['answered'] === 'true') return;
  restore(draft.fields);
  // Whoever comes from the mail with a newly chosen point wants to look at it first.
  if (draft.submitted && !new URLSearchParams(location.search).has('answer')) void send();
}

/** Fills the fields that are still empty: what the page came with is newer than the draft. */
function restore(fields: readonly [string, string][]): void {
  for (const [name, value] of fields) {
    const elements = [...document.getElementsByName(name)];
    const radios = elements.filter((it): it is HTMLInputElement => it instanceof HTMLInputElement);
    const chosen = radios.find((radio) => radio.value === value);
    if (chosen !== undefined && !radios.some((radio) => radio.checked)) chosen.checked = true;
    for (const it of elements) if (it instanceof HTMLTextAreaElement && it.value === '') it.value = value;
  }
}

function read(key: string): Draft | undefined {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null) ?? undefined;
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
