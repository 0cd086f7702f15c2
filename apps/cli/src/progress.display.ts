/** Shows a person how far the command is; says nothing where nobody looks on. */
import { SingleBar } from 'cli-progress';

export interface Moment {
  /** For example `Uploading`. */
  step: string;
  total: number;
  done: number;
  /** What else is to be known, for example `12,000 rows/s`. */
  note: string;
}

export class ProgressDisplay {
  private readonly bar: SingleBar | undefined;
  private step = '';

  /** `visible`: false where the output is for a program. */
  constructor(visible: boolean) {
    if (!visible || !process.stderr.isTTY) return;
    this.bar = new SingleBar({
      format: '{step} [{bar}] {percentage}% {note}',
      stream: process.stderr,
      barsize: 30,
      // The command ends by itself, also when the terminal is closed.
      gracefulExit: false,
    });
  }

  show({ step, total, done, note }: Moment): void {
    if (!this.bar) return;
    // What is empty is done.
    const [of, at] = total === 0 ? [1, 1] : [total, done];
    if (this.step !== step) {
      this.end();
      this.bar.start(of, at, { step, note });
      this.step = step;
    } else {
      this.bar.setTotal(of);
      this.bar.update(at, { step, note });
    }
  }

  end(): void {
    if (this.step !== '') this.bar?.stop();
    this.step = '';
  }
}
