/** What may be shown as an example or told to other services. */
import { looksPersonal } from './personal.data.js';

describe('looksPersonal', () => {
  it.each([
    ['plan', 'pro'],
    ['order.total', 125.5],
    ['vip', true],
    ['renewsAt', '2026-03-21T08:30:00Z'],
    ['day', '2026-03-21'],
    ['شهر', 'تهران'],
    ['sku', 'AB-1234'],
  ])('lets %s = %p pass', (name, value) => {
    expect(looksPersonal(name, value)).toBe(false);
  });

  it.each([
    ['contact', 'sara@example.com'],
    ['caller', '0912 123 4567'],
    ['caller', '۰۹۱۲۱۲۳۴۵۶۷'],
    ['number', 9121234567],
    ['card', 'x'],
    ['firstName', 'Sara'],
    ['customer.last_name', 'Example'],
    ['نام', 'سارا'],
    ['remark', 'I have been waiting for my parcel for three weeks and nobody answers me'],
  ])('holds %s = %p back', (name, value) => {
    expect(looksPersonal(name, value)).toBe(true);
  });
});
