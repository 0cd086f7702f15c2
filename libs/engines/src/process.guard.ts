// A small detached shell that ends our children when this process disappears, even by kill -9.
import { spawn, type ChildProcess } from 'node:child_process';

/**
 * Reads `add STAGE SIGNAL PID` and `remove PID` lines. Its input ends when the owner does: then it signals stage 1 (services),
 * waits up to 8 s, signals stage 2 (engines), waits up to 12 s, and kills what is left.
 */
const script = `
trap '' INT TERM HUP
list=''
while read -r verb a b c; do
  case $verb in
    add) list="$list $a:$b:$c";;
    remove) next=''; for entry in $list; do [ "\${entry##*:}" = "$a" ] || next="$next $entry"; done; list=$next;;
    quit) exit 0;;
  esac
done
alive() { kill -0 "$1" 2>/dev/null; }
finish() {
  for entry in $list; do case $entry in $1:*) rest=\${entry#*:}; kill -"\${rest%%:*}" "\${rest##*:}" 2>/dev/null;; esac; done
  left=$2
  while [ "$left" -gt 0 ]; do
    busy=''
    for entry in $list; do case $entry in $1:*) alive "\${entry##*:}" && busy=yes;; esac; done
    [ -z "$busy" ] && return
    sleep 0.2; left=$((left - 1))
  done
}
finish 1 40
finish 2 60
for entry in $list; do kill -KILL "\${entry##*:}" 2>/dev/null; done
`;

export type GuardedSignal = 'INT' | 'TERM';

/** Holds the pipe to the guarding shell. */
export class Guard {
  private readonly shell: ChildProcess;

  constructor() {
    this.shell = spawn('/bin/sh', ['-c', script, 'voc-guard'], {
      detached: true,
      cwd: '/',
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    // A guard that is gone must not take its owner along with a broken pipe.
    this.shell.stdin?.on('error', () => undefined);
    this.shell.on('error', () => undefined);
    this.shell.unref();
  }

  get pid(): number | undefined {
    return this.shell.pid;
  }

  /** Watches over a child: stage 1 ends before stage 2. */
  add(pid: number, stage: 1 | 2, signal: GuardedSignal): void {
    this.shell.stdin?.write(`add ${stage} ${signal} ${pid}\n`);
  }

  /** Forgets a child that has ended, so that its number can be used by others. */
  remove(pid: number): void {
    this.shell.stdin?.write(`remove ${pid}\n`);
  }

  /** Ends the guard itself; call when all children are gone. */
  async quit(): Promise<void> {
    await this.end('quit\n');
  }

  /** Lets the guard do its work now: resolves when everything that it watches over has ended, and it too. */
  async finish(): Promise<void> {
    await this.end('');
  }

  private async end(last: string): Promise<void> {
    if (this.shell.exitCode !== null || this.shell.pid === undefined) return;
    const ended = new Promise((resolve) => this.shell.once('exit', resolve));
    this.shell.ref();
    this.shell.stdin?.end(last);
    await ended;
  }
}
