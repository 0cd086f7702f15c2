/** The path of a request as it may be shown and logged: queries and secrets in paths stay out. */

/** The path without its query. */
export function pathOf(url: string): string {
  const end = url.search(/[?#]/);
  return end < 0 ? url : url.slice(0, end);
}

/** The path for logs: the secrets of a respondent's link and of a source's address are left out. */
export function loggablePath(url: string): string {
  return pathOf(url)
    .replace(/^\/r\/[^/]+/, '/r/[token]')
    .replace(/^(\/hooks\/[^/]+)\/.*/, '$1/[secret]');
}
