/** Reading problem+json: the good case, and bodies that are anything else. */
import { problemFrom } from './problem.js';

describe('problemFrom', () => {
  it('reads code, sentence, fields and the time to wait', () => {
    const body = {
      type: 'urn:voc:problem:mapping_invalid',
      title: 'Mapping invalid',
      detail: 'The mapping names a column that the file lacks.',
      errors: [{ pointer: '/fields/texts/0', detail: 'no column "x"' }, 'noise', { pointer: '/y' }],
    };
    const problem = problemFrom(422, JSON.stringify(body), '30');
    expect(problem).toMatchObject({
      status: 422,
      code: 'mapping_invalid',
      detail: body.detail,
      retryAfter: 30,
    });
    expect(problem.errors).toEqual([{ pointer: '/fields/texts/0', detail: 'no column "x"' }]);
  });

  it.each([
    ['an HTML page', '<html>Bad gateway</html>'],
    ['nothing', ''],
    ['a JSON array', '[1]'],
    ['null', 'null'],
  ])('survives %s', (_name, body) => {
    expect(problemFrom(502, body, 'soon')).toMatchObject({
      status: 502,
      code: 'http-502',
      retryAfter: undefined,
    });
  });
});
