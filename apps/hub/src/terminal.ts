// What the hub says: one line for each step that is done, and a moving one only where a person watches a terminal.

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

interface Step {
  name: string;
  detail: string;
  began: number;
}

/** Writes steps to the standard output. */
export class Terminal {
  private readonly steps = new Map<string, Step>();
  private readonly live = process.stdout.isTTY === true;
  private timer: NodeJS.Timeout | undefined;
  private frame = 0;
  private shown = false;

  begin(name: string, detail = ''): void {
    this.steps.set(name, { name, detail, began: Date.now() });
    if (this.live) this.timer ??= setInterval(() => this.draw(), 120).unref();
  }

  /** What the step does now; shown while it runs. Without a terminal only a new phase is written, not its counting. */
  update(name: string, detail: string): void {
    const step = this.steps.get(name);
    if (!step) return;
    const phase = (text: string) => text.replace(/\d+/g, '');
    if (!this.live && phase(step.detail) !== phase(detail)) this.write(`  ${name}: ${detail}`);
    step.detail = detail;
  }

  done(name: string, detail = ''): void {
    const step = this.steps.get(name);
    const seconds = step ? ((Date.now() - step.began) / 1000).toFixed(1) : '0.0';
    this.steps.delete(name);
    this.line(`✔ ${name} (${seconds} s)${detail ? `  ${detail}` : ''}`);
  }

  fail(name: string, reason: string): void {
    this.steps.delete(name);
    this.line(`✖ ${name}: ${reason.split('\n').join('\n  ')}`);
  }

  /** Any other line. */
  line(text: string): void {
    this.write(text);
    if (this.steps.size === 0 && this.timer) {
      clearInterval(this.timer);
      this.timer = undefined;
    }
  }

  private draw(): void {
    const names = [...this.steps.values()].map(({ name, detail }) => (detail ? `${name}: ${detail}` : name));
    const width = Math.max(20, (process.stdout.columns ?? 80) - 4);
    const text = names.join(' · ');
    this.frame = (this.frame + 1) % frames.length;
    this.clear();
    process.stdout.write(
      `${frames[this.frame]} ${text.length > width ? `${text.slice(0, width - 1)}…` : text}`,
    );
    this.shown = true;
  }

  private clear(): void {
    if (this.shown) process.stdout.write('\r\x1b[2K');
    this.shown = false;
  }

  private write(text: string): void {
    this.clear();
    process.stdout.write(`${text}\n`);
  }
}
