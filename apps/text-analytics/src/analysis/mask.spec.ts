/** Tests of taking personal data out of texts. */
import { isCardNumber, isIban, isNationalId } from './check-digits.js';
import { maskPersonalData } from './mask.js';

describe('maskPersonalData', () => {
  it.each([
    ['به sara.ahmadi@example.com ایمیل بزنید', 'به [email] ایمیل بزنید'],
    ['mail me at John+shop@mail.example.co.uk.', 'mail me at [email].'],
    ['شماره من 09121234567 هست', 'شماره من [phone] هست'],
    ['شماره من ۰۹۱۲۱۲۳۴۵۶۷ هست', 'شماره من [phone] هست'],
    ['شماره من ٠٩١٢١٢٣٤٥٦٧ هست', 'شماره من [phone] هست'],
    ['تماس: ۰۹۱۲ ۱۲۳ ۴۵ ۶۷', 'تماس: [phone]'],
    ['زنگ بزنید 0912-123-4567', 'زنگ بزنید [phone]'],
    ['+989121234567', '[phone]'],
    ['0098 912 123 4567', '[phone]'],
    ['شماره9121234567', 'شماره[phone]'],
    ['دفتر ۰۲۱-۸۸۷۷۶۶۵۵ جواب نمیده', 'دفتر [phone] جواب نمیده'],
    ['call me on +44 20 7946 0958 please', 'call me on [phone] please'],
    ['(555) 123-4567 is my number', '[phone] is my number'],
    ['my cell: 5551234567', 'my cell: [phone]'],
    ['کارت 6037 9911 2345 6786 رو زدم', 'کارت [card] رو زدم'],
    ['کارت ۶۰۳۷-۹۹۱۱-۲۳۴۵-۶۷۸۶', 'کارت [card]'],
    ['شبا IR820540102680020817909002 به نام من', 'شبا [iban] به نام من'],
    ['شبا ir82 0540 1026 8002 0817 9090 02', 'شبا [iban]'],
    ['IBAN GB82 WEST 1234 5698 7654 32 thanks', 'IBAN [iban] thanks'],
    ['شبا ۸۲۰۵۴۰۱۰۲۶۸۰۰۲۰۸۱۷۹۰۹۰۰۲', 'شبا [iban]'],
    ['کد ملی ۰۰۸۴۵۷۵۹۴۸', 'کد ملی [national_id]'],
    ['کد ملی 008-457594-8 است', 'کد ملی [national_id] است'],
    ['09121234567 و 09351234567', '[phone] و [phone]'],
    ['09121234567 09351234567', '[phone] [phone]'],
    ['09121234567/09351234567', '[phone]/[phone]'],
    ['09121234567, please', '[phone], please'],
    ['سفارش 4567 09121234567', 'سفارش 4567 [phone]'],
    ['09121234567 120000 تومان', '[phone] 120000 تومان'],
    ['phone=09121234567', 'phone=[phone]'],
    ['من علی رضایی هستم از قم', 'من [name] هستم از قم'],
    ['خانم احمدی از پشتیبانی', 'خانم [name] از پشتیبانی'],
    ['My name is Jane Roe, hello', 'My name is [name], hello'],
    ['fine.\nKind regards,\nJane Roe', 'fine.\nKind regards,\n[name]'],
    ['پلاک ۱۲ ب ۳۴۵ ایران ۶۷ رد شد', 'پلاک [plate] رد شد'],
    ['کد پستی ۱۹۳۹۵-۴۶۹۱۳ است', 'کد پستی [postal_code] است'],
    ['به تهران، خیابان آزادی، کوچه لاله، پلاک ۱۲، واحد ۳ آمد', 'به [address] آمد'],
    ['deliver to 12 Baker Street, flat 4 please', 'deliver to [address] please'],
    ['write to jane dot roe at gmail dot com now', 'write to [email] now'],
  ])('masks %j', (text, masked) => {
    expect(maskPersonalData(text).text).toBe(masked);
  });

  it.each([
    'سفارش 9812345678 هنوز نرسیده',
    'شماره سفارش ۹۱۲۱۲۳۴۵۶۷',
    'کد رهگیری 0084575948',
    'order #0084575948 is late',
    'Tracking 6037991123456786',
    'قیمتش ۱۲۵۰۰۰۰ تومان بود',
    'قیمت 9121234567 ریال',
    'قیمت ۱٬۲۵۰٬۰۰۰ تومان',
    'paid 1,234,567.89 for it',
    'تاریخ ۱۴۰۳/۰۵/۱۲ ساعت ۱۴:۳۰',
    '2024-08-02 14:30',
    'ساعت ۱۰ تا ۱۲، ۳ نفر، 5 ستاره',
    'کارت 6037 9911 2345 6787',
    'version 1.2.3.4 and 10 out of 10',
    'IR12 is not an account',
    'twitter handle @shop, ratio a@b',
    '1111111111',
    'https://shop.example/p/9121234567',
    'من مشتری شما هستم و راضی هستم',
    'خانم پشت تلفن و آقای راننده مودب بودند',
    'شعبه خیابان ولیعصر و کوچه بعدی',
    'Will you give me a Grace period? Thanks, Team',
    'I spoke to the manager on Oxford Street in 2023',
  ])('leaves %j alone', (text) => {
    expect(maskPersonalData(text)).toEqual({ text, found: [] });
  });

  it('counts what it found by kind', () => {
    expect(maskPersonalData('a@example.com، b@example.com، ۰۹۱۲۱۲۳۴۵۶۷').found).toEqual([
      { kind: 'email', count: 2 },
      { kind: 'phone', count: 1 },
    ]);
  });

  it('finds nothing in what it masked', () => {
    const once = maskPersonalData(
      'من علی رضایی هستم، تماس a@example.com یا 09121234567 یا 0084575948، کد پستی 1939546913، ' +
        'پلاک ۱۲ ب ۳۴۵ ایران ۶۷، خیابان آزادی پلاک ۵، Mr Brown, my name is Jane Roe',
    ).text;
    expect(maskPersonalData(once)).toEqual({ text: once, found: [] });
  });

  const hostile = [
    ...['1', '1 ', '1-', '0912 ', 'IR12 ', '۰۹ ', '(', '[', 'a', 'a.b@', 'a dot ', 'A-', '\u200c'],
    ...['من علی هستم ', 'آقای علی ', 'نام و ', 'Thanks,\n', 'your driver ', 'my name is '],
    ...['واحد ۳ ', 'خیابان پلاک ۵ ', '12 Baker ', 'کد پستی ', 'plate AB12 ', 'ایران ۱۲ '],
  ];
  const filled = (part: string, length: number) => part.repeat(Math.ceil(length / part.length));
  /** Processor time, so that a busy machine fails nothing. */
  const work = (text: string) => {
    const started = process.cpuUsage().user;
    maskPersonalData(text);
    return (process.cpuUsage().user - started) / 1_000;
  };
  /** Compiling and collecting garbage come now and then, so the least of a few counts. */
  const leastWork = (text: string) => Math.min(...Array.from({ length: 3 }, () => work(text)));

  it.each(hostile)('works on much of %j in proportion to its length', (part) => {
    const small = Math.max(leastWork(filled(part, 8_000)), 3);
    // Three doublings that triple the work each are 27 times; in proportion it is 8 times, squared 64 times.
    expect(leastWork(filled(part, 64_000))).toBeLessThan(27 * small);
  });

  it('ends on a million hostile characters', () => {
    const text = hostile.map((part) => filled(part, 1_000_000 / hostile.length)).join(' ');
    expect(work(text)).toBeLessThan(20_000);
  });
});

describe('check digits', () => {
  it('tell right numbers from wrong ones', () => {
    expect(isCardNumber('6037991123456786')).toBe(true);
    expect(isCardNumber('6037991123456768')).toBe(false);
    expect(isIban('IR820540102680020817909002')).toBe(true);
    expect(isIban('IR820540102680020817909003')).toBe(false);
    expect(isIban('XX820540102680020817909002')).toBe(false);
    expect(isNationalId('0084575948')).toBe(true);
    expect(isNationalId('0084575947')).toBe(false);
  });
});
