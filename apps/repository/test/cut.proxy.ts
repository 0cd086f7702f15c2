/** A TCP proxy that can be cut off and joined again, to see what happens while an engine is away. */
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface CutProxy {
  /** Address that answers like `target` while the proxy is joined. */
  url: string;
  /** Ends all connections and refuses new ones. */
  cut(): void;
  join(): void;
  close(): Promise<void>;
}

/** A proxy to `target`, cut off at first. */
export async function openCutProxy(target: string): Promise<CutProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let joined = false;
  const server: Server = createServer((incoming) => {
    if (!joined) {
      incoming.resetAndDestroy();
      return;
    }
    const outgoing = connect(Number(port), hostname);
    for (const socket of [incoming, outgoing]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    incoming.pipe(outgoing).pipe(incoming);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const destroyAll = () => sockets.forEach((socket) => socket.destroy());
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => {
      joined = false;
      destroyAll();
    },
    join: () => {
      joined = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        destroyAll();
      }),
  };
}
