/** The default taxonomy of customer experience topics, bilingual; keys are stable, labels are shown, phrases find them. */

export interface Topic {
  key: string;
  label: { en: string; fa: string };
  /** Words and phrases parted by `|`; endings of plural, possession and the like need no entry. */
  fa: string;
  en: string;
}

/** Grows with every change of keys or phrases; recorded with each analysed item. */
export const TAXONOMY_VERSION = 'default-1';

export const topics: readonly Topic[] = [
  {
    key: 'delivery',
    label: { en: 'Delivery', fa: 'ارسال و تحویل' },
    fa: 'ارسال|تحویل|پیک|پیک موتوری|پست|پستچی|باربری|تیپاکس|مرسوله|بسته|به دستم رسید|دستم رسید|دستم نرسید|رسید دستم|نرسیده|نرسید|دیر رسید|زود رسید|دیر|با تاخیر|تاخیر|تأخیر|معطل|به موقع|سر وقت|سروقت|راننده|کد رهگیری|رهگیری|موعد|فرستادن|آوردن|ارسالی|سریع رسید',
    en: 'delivery|deliver|delivered|shipping|shipment|shipped|ship|courier|driver|parcel|package arrived|arrive|arrived|arrival|tracking|dispatch|dispatched|postage|on time|late|in transit|doorstep',
  },
  {
    key: 'price',
    label: { en: 'Price', fa: 'قیمت' },
    fa: 'قیمت|گران|گرون|گرونتر|ارزان|ارزون|ارزونتر|هزینه|پولش|به صرفه|بصرفه|مقرون به صرفه|ارزش خرید|می ارزه|میارزه|نمیارزه|نمی ارزه',
    en: 'price|prices|priced|pricing|cost|costs|expensive|overpriced|pricey|cheaper|affordable|value for money|worth the money|worth the price|worth it|bargain|money',
  },
  {
    key: 'discount',
    label: { en: 'Discounts and offers', fa: 'تخفیف و پیشنهاد ویژه' },
    fa: 'تخفیف|کد تخفیف|کوپن|جشنواره|حراج|کش بک|هدیه|جایزه|امتیاز باشگاه|باشگاه مشتریان',
    en: 'discount|coupon|promo|promo code|voucher|on sale|sale price|cashback|loyalty points|black friday|offer code',
  },
  {
    key: 'product_quality',
    label: { en: 'Product quality', fa: 'کیفیت محصول' },
    fa: 'کیفیت|بی کیفیت|با کیفیت|جنس|جنسش|دوخت|پارچه|خراب|خرابی|شکسته|معیوب|پاره|اصل بودن|تقلبی|فیک|دوام|بادوام|بی دوام|زدگی|متریال|مواد اولیه|اورجینال|ساخت',
    en: 'quality|well made|poorly made|cheaply made|material|fabric|stitching|seam|seams|durable|durability|defective|faulty|broken|damaged|craftsmanship|fell apart|holes|pilled|pilling|texture',
  },
  {
    key: 'size_fit',
    label: { en: 'Size and fit', fa: 'سایز و قواره' },
    fa: 'سایز|سایزبندی|اندازه|قواره|تنگ|گشاد|قالب|فیت|قد لباس|راهنمای سایز',
    en: 'size|sizes|sizing|fit|fits|fitting|tight|loose|true to size|too small|too big|too large|runs small|runs large|petite|length|waist|shoulders|bust|hips',
  },
  {
    key: 'appearance',
    label: { en: 'Look and design', fa: 'ظاهر و طراحی' },
    fa: 'رنگ|رنگش|طرح|طرحش|مدل|ظاهر|زیبایی|زیبا|قشنگ|شیک|خوشگل|زشت|طراحی',
    en: 'color|colour|design|style|pattern|print|look|looks|cute|beautiful|gorgeous|ugly|flattering|unflattering|appearance',
  },
  {
    key: 'comfort',
    label: { en: 'Comfort', fa: 'راحتی' },
    fa: 'راحتی|تنخور|تن خور|لطیف|زبر|سبک|نرم',
    en: 'comfort|comfortable|comfy|uncomfortable|soft|itchy|scratchy|cozy|breathable',
  },
  {
    key: 'product_match',
    label: { en: 'As described', fa: 'مطابقت با توضیحات' },
    fa: 'مغایرت|مغایر|عکس|عکسش|عکسا|توضیحات|مشخصات|مطابق|اشتباه فرستادن|اشتباه ارسال|اشتباهی|کالای اشتباه|متفاوت',
    en: 'as described|description|as pictured|picture|pictures|photo|photos|online photo|as advertised|misleading|wrong item|wrong product|wrong color|wrong colour|different from',
  },
  {
    key: 'packaging',
    label: { en: 'Packaging', fa: 'بسته‌بندی' },
    fa: 'بسته بندی|بستهبندی|کارتن|جعبه|پلمپ|پک|ظرف|ظرفش|ضربه گیر|نایلون',
    en: 'packaging|packaged|packing|box|boxed|wrapping|wrapped|sealed|bubble wrap|container',
  },
  {
    key: 'stock',
    label: { en: 'Availability', fa: 'موجودی' },
    fa: 'موجودی|موجود|ناموجود|موجود نبود|تموم شده|تمام شده|اتمام موجودی|شارژ کنید',
    en: 'stock|in stock|out of stock|sold out|unavailable|availability|restock|backorder',
  },
  {
    key: 'support',
    label: { en: 'Customer support', fa: 'پشتیبانی' },
    fa: 'پشتیبانی|پشتیبان|پشتیبانتون|پاسخگو|پاسخگویی|جوابگو|جواب|تیکت|چت آنلاین|کال سنتر|مرکز تماس|تماس|تلفن|زنگ|زنگ زدم|پیگیری|رسیدگی|کارشناس|اپراتور|خدمات پس از فروش|خدمات مشتریان',
    en: 'support|customer service|customer care|service team|help desk|helpdesk|ticket|chat|live chat|call center|call centre|hotline|on hold|phone call|agent|representative|rep|reply|response|responded|answered',
  },
  {
    key: 'staff',
    label: { en: 'Staff behaviour', fa: 'رفتار کارکنان' },
    fa: 'برخورد|رفتار|رفتارش|اخلاق|پرسنل|کارمند|کارکنان|کارشناستون|فروشنده|فروشندتون|مودب|بی ادب|بی احترامی|خوش برخورد|خوش اخلاق|محترمانه',
    en: 'staff|employee|employees|salesperson|cashier|manager|attitude|rude|polite|friendly|courteous|helpful|team member|behaviour|behavior',
  },
  {
    key: 'refund_return',
    label: { en: 'Returns and refunds', fa: 'مرجوعی و بازگشت وجه' },
    fa: 'مرجوع|مرجوعی|مرجوع کردم|عودت|عودت وجه|بازگشت وجه|برگشت پول|پس دادن|پس بدم|پس فرستادم|پس گرفتن|استرداد|پولمو پس|پولم رو پس|پولمو برگردونید|تعویض|تعویضش|گارانتی|ضمانت بازگشت',
    en: 'return|returns|returned|returning|refund|refunds|refunded|exchange|exchanged|money back|warranty|return policy|return label|sent it back|going back|went back',
  },
  {
    key: 'payment',
    label: { en: 'Payment and billing', fa: 'پرداخت و صورت‌حساب' },
    fa: 'پرداخت|درگاه|درگاه بانکی|کیف پول|فاکتور|صورت حساب|صورتحساب|کسر شد|کم شد از حسابم|از حسابم|دوبار کسر|قسط|قسطی|اقساط|واریز|تراکنش',
    en: 'payment|payments|pay|paid|checkout|billing|billed|invoice|charge|charged|overcharged|double charged|wallet|instalment|installment|transaction|credit card',
  },
  {
    key: 'app',
    label: { en: 'App and website', fa: 'اپلیکیشن و سایت' },
    fa: 'اپ|اپلیکیشن|اپلیکیشنتون|برنامه|برنامتون|سایت|سایتتون|وبسایت|وب سایت|نسخه جدید|آپدیت|اپدیت|بروزرسانی|به روز رسانی|نصب|هنگ|کرش|ارور|باگ|لود|سبد خرید|نوتیفیکیشن|اعلان|منو|رابط کاربری|فیلتر|جستجو|سرچ|اندروید|آیفون|ios',
    en: 'app|application|website|web site|site|update|version|crash|crashes|crashing|bug|bugs|buggy|glitch|loading|load|interface|navigation|android|ios|iphone|notification|notifications|search|filter|dark mode|cart|screen',
  },
  {
    key: 'account',
    label: { en: 'Account and sign-in', fa: 'حساب کاربری و ورود' },
    fa: 'حساب کاربری|اکانت|ورود|لاگین|رمز|رمز عبور|پسورد|کد تایید|کد تأیید|پیامک تایید|ثبت نام|ثبتنام|پروفایل|احراز هویت',
    en: 'account|login|log in|sign in|signin|password|verification code|verification|sign up|signup|registration|profile|two factor|otp',
  },
  {
    key: 'ordering',
    label: { en: 'Ordering', fa: 'ثبت سفارش' },
    fa: 'ثبت سفارش|سفارش گذاری|سفارشم لغو|لغو سفارش|سفارش لغو|لغو شد|کنسل|کنسل شد|کنسل کردن|ویرایش سفارش|سفارش ناقص|قلم کم|جا افتاده|کسری',
    en: 'place an order|placing an order|ordering|order process|cancel my order|cancelled my order|order cancelled|order canceled|order was cancelled|missing item|missing items|incomplete order',
  },
  {
    key: 'subscription',
    label: { en: 'Plan and renewal', fa: 'اشتراک و تمدید' },
    fa: 'اشتراک|تمدید|طرح ویژه|عضویت|عضویت ویژه|پلن|اشتراکم',
    en: 'subscription|subscribe|unsubscribe|renewal|renew|membership|plan|premium|auto renew|free trial|trial',
  },
  {
    key: 'onboarding',
    label: { en: 'Getting started', fa: 'شروع کار و آموزش' },
    fa: 'آموزش|راهنما|راهنمای استفاده|شروع کار|راه اندازی|دفترچه راهنما|آنبوردینگ',
    en: 'onboarding|getting started|tutorial|set up|setup|guide|instructions|manual|walkthrough|training',
  },
  {
    key: 'food',
    label: { en: 'Food and taste', fa: 'غذا و مزه' },
    fa: 'غذا|غذاش|غذاها|طعم|مزه|خوشمزه|بدمزه|بی مزه|پیتزا|برگر|همبرگر|ساندویچ|کباب|جوجه|مرغ|گوشت|برنج|سالاد|سس|نوشابه|سیب زمینی|پنیر|نون|نان|قارچ|پخت|نپخته|خام|شیرینی|کیک|میوه|سوپ|خورشت|ماهی|ترد|لذیذ',
    en: 'food|taste|tasty|tasted|delicious|flavor|flavour|meal|pizza|burger|sandwich|chicken|meat|rice|salad|sauce|fries|tasteless|bland|undercooked|portion|cake|fruit',
  },
  {
    key: 'freshness',
    label: { en: 'Freshness and temperature', fa: 'تازگی و دما' },
    fa: 'تازه|تازگی|بیات|کهنه|مونده|مانده|سرد|سرد بود|یخ|داغ|گرم|تاریخ گذشته|تاریخ مصرف|تاریخ انقضا|کپک|فاسد|گندیده',
    en: 'fresh|freshness|stale|expired|expiry|rotten|mouldy|moldy|cold food|warm|hot and|spoiled',
  },
  {
    key: 'quantity',
    label: { en: 'Quantity', fa: 'مقدار و حجم' },
    fa: 'حجم|حجمش|مقدار|تعداد|تعدادش|وزن|کم بود|کم شده|کم حجم|پرس|کم فروشی',
    en: 'quantity|amount|portion size|portions|weight|half empty|short measure',
  },
  {
    key: 'hygiene',
    label: { en: 'Cleanliness and safety', fa: 'بهداشت و ایمنی' },
    fa: 'بهداشت|بهداشتی|غیربهداشتی|غیر بهداشتی|تمیز|تمیزی|کثیف|سوسک|مسموم|مسمومیت|حساسیت پوستی|مو توش',
    en: 'hygiene|hygienic|clean|cleanliness|dirty|filthy|food poisoning|allergic|allergy|rash|unsafe',
  },
  {
    key: 'privacy',
    label: { en: 'Privacy and trust', fa: 'اعتماد و حریم خصوصی' },
    fa: 'حریم خصوصی|اطلاعات شخصی|اعتماد|قابل اعتماد|کلاهبردار|کلاهبرداری|دروغ|دزدی|امنیت|پیامک تبلیغاتی|اسپم',
    en: 'privacy|personal data|my data|trust|trustworthy|scam|fraud|security|spam|hacked|lied',
  },
  {
    key: 'ease',
    label: { en: 'Ease and speed', fa: 'آسانی و سرعت' },
    fa: 'راحته|راحت بود|آسون|آسان|ساده|پیچیده|سخته|سرعت|کند|کنده|دردسر|گیج کننده|بی دردسر',
    en: 'easy|simple|intuitive|user friendly|complicated|confusing|hassle|effort|slow|fast|quick|convenient|straightforward',
  },
];
