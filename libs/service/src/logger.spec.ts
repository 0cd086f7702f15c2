/** Log lines carry the workspace and no secrets. */
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { loggerOptions } from './logger.js';
import { requestContext } from './request.context.js';
import { loggablePath } from './request.path.js';

function logged(write: (logger: pino.Logger) => void): Record<string, unknown> {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  write(pino(loggerOptions('notes', { LOG_LEVEL: 'info', LOG_FORMAT: 'json' }), sink));
  return JSON.parse(lines.join('')) as Record<string, unknown>;
}

describe('the logger', () => {
  it('hides secrets wherever they stand', () => {
    const line = logged((logger) =>
      logger.info(
        { password: 'p1', req: { headers: { authorization: 'p2', cookie: 'p3', 'x-voc-identity': 'p4' } } },
        'x',
      ),
    );
    expect(JSON.stringify(line)).not.toMatch(/p[1-4]/);
    expect(line).toMatchObject({ service: 'notes', level: 'info', msg: 'x', password: '[hidden]' });
  });

  it('adds the workspace of the work at hand', () => {
    const line = logged((logger) =>
      requestContext.run({ workspaceId: 'w', requestId: 'r' }, () => logger.info('x')),
    );
    expect(line).toMatchObject({ workspaceId: 'w', requestId: 'r' });
  });

  it('leaves the token of a link and the query out of paths', () => {
    expect(loggablePath('/r/c2VjcmV0?x=1')).toBe('/r/[token]');
    expect(loggablePath('/r/c2VjcmV0/answers')).toBe('/r/[token]/answers');
    expect(loggablePath('/hooks/0191/c2VjcmV0/more')).toBe('/hooks/0191/[secret]');
    expect(loggablePath('/api/v1/feedback?email=a@b.c')).toBe('/api/v1/feedback');
  });
});
