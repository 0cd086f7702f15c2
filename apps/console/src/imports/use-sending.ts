/** An upload as a page sees it: how far, how fast, halted or broken off. */
import type { PreviousUpload, Upload } from 'tus-js-client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../api/problem.js';
import type { Mapping } from './mapping.js';
import { metadataOf, uploadOf } from './send.file.js';
import { sendPace, withSeen, type Seen, type SendPace } from './send.pace.js';

export type Sending =
  | { state: 'idle' }
  | { state: 'preparing' }
  | ({ state: 'sending' | 'halted'; sent: number; total: number } & SendPace)
  | { state: 'failed'; sent: number; total: number; error: unknown };

/** What the file means, or the upload that is taken up again. */
export type SendHow = { mapping: Mapping } | { mappingOf: string } | { previous: PreviousUpload };

export interface SendControl {
  sending: Sending;
  start: (file: File, how: SendHow) => void;
  halt: () => void;
  goOn: () => void;
  /** Ends it for good. */
  giveUp: () => void;
}

/** `onDone` gets the id of the import. Leaving the page halts the upload; the file can be chosen again to go on. */
export function useSending(onDone: (importId: string) => void): SendControl {
  const [sending, setSending] = useState<Sending>({ state: 'idle' });
  const upload = useRef<Upload>(undefined);
  const seen = useRef<Seen[]>([]);
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
      void upload.current?.abort();
    };
  }, []);

  const start = useCallback(
    async (file: File, how: SendHow) => {
      setSending({ state: 'preparing' });
      seen.current = [];
      const told = { sent: 0, total: file.size };
      const calls = {
        onProgress: (sent: number, total: number) => {
          seen.current = withSeen(seen.current, { at: Date.now(), bytes: sent });
          Object.assign(told, { sent, total });
          setSending({ state: 'sending', ...told, ...sendPace(seen.current, total) });
        },
        onDone: (id: string) => {
          upload.current = undefined;
          onDone(id);
        },
        onFailed: (error: Problem) => setSending({ state: 'failed', ...told, error }),
      };
      try {
        const { from, done } = await beginning(how, file.name);
        if (left.current) return done();
        const made = uploadOf(file, from, calls);
        made.options.onUploadUrlAvailable = done;
        upload.current = made;
        made.start();
      } catch (error) {
        setSending({ state: 'failed', ...told, error });
      }
    },
    [onDone],
  );
  const halt = () => {
    void upload.current?.abort();
    setSending((now) => (now.state === 'sending' ? { ...now, state: 'halted' } : now));
  };
  const goOn = () => {
    seen.current = [];
    setSending((now) =>
      now.state === 'halted' || now.state === 'failed'
        ? { state: 'sending', sent: now.sent, total: now.total, bytesPerSecond: 0 }
        : now,
    );
    upload.current?.start();
  };
  const giveUp = () => {
    void upload.current?.abort(true).catch(() => undefined);
    upload.current = undefined;
    setSending({ state: 'idle' });
  };
  return { sending, start: (file, how) => void start(file, how), halt, goOn, giveUp };
}

async function beginning(how: SendHow, fileName: string) {
  const nothing = () => undefined;
  if ('previous' in how) return { from: { previous: how.previous }, done: nothing };
  if ('mappingOf' in how) return { from: { metadata: { mappingOf: how.mappingOf } }, done: nothing };
  const { metadata, done } = await metadataOf(how.mapping, fileName);
  return { from: { metadata }, done };
}
