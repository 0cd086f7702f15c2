/** A real browser for tests of pages, and the check of a page's accessibility. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import packaged from '@sparticuz/chromium';
import { chromium, type Browser, type Page } from 'playwright-core';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Where Chrome and Chromium are usually installed. */
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * A headless Chromium: the one that comes as a package where it fits (Linux on x64), else the installed one.
 * @throws Error that says what to install where there is none
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath =
    process.platform === 'linux' && process.arch === 'x64'
      ? await packaged.executablePath()
      : installed.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error('No browser found: install Chrome or Chromium.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/** What axe-core finds wrong with the page as it stands, one line a rule; its context must have `bypassCSP`. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe });
  const violations = (await page.evaluate('window.axe.run().then((it) => it.violations)')) as {
    id: string;
    nodes: { html: string }[];
  }[];
  return violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).join(' ')}`);
}
