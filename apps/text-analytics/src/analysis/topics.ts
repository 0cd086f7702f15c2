/** The default taxonomy of customer experience topics, bilingual; keys are stable, labels are shown, phrases find them. */

export interface Topic {
  key: string;
  label: { en: string; fa: string };
  /** Words and phrases parted by `|`; endings of plural, possession and the like need no entry. */
  fa: string;
  en: string;
}

/** Grows with every change of keys or phrases; recorded with each analysed item. */
export const TAXONOMY_VERSION = 'default-2';

export const topics: readonly Topic[] = [
  {
    key: 'delivery',
    label: { en: 'Delivery', fa: 'ارسال و تحویل' },
    fa: 'ارسال|تحویل|پیک|پیک موتوری|پستچی|باربری|تیپاکس|مرسوله|به دستم رسید|دستم رسید|دستم نرسید|رسید دستم|نرسیده|نرسید|دیر رسید|زود رسید|با تاخیر|تاخیر|تأخیر|به موقع|سر وقت|سروقت|کد رهگیری|رهگیری|موعد|فرستادن|ارسالی|سریع رسید|سفارشم نرسید|هنوز نرسیده|به دستم نرسید|زودتر رسید|دیرتر رسید|تحویل نگرفتم|تحویل داد|تحویل ندادن|زمان ارسال|هزینه ارسال|کرایه پیک|ارسال رایگان|درب منزل|دم در|در راه|مامور پست|مامور ارسال|نمایندگی پست|اسنپ باکس|دلیوری|وضعیت سفارش|در حال پردازش|به دستم|دستم بود',
    en: 'delivery|deliver|delivered|shipping|shipment|shipped|courier|parcel|package arrived|arrived|tracking|dispatch|dispatched|postage|in transit|doorstep|deliveries|rider|delivery driver|delivery man|delivery guy|postman|mailman|carrier|left on the porch|left outside|safe place|never arrived|hasnt arrived|turned up|next day|same day|lost in the post|out for delivery|parcels|consignment|came early|came late|came a day early|arrived early',
  },
  {
    key: 'price',
    label: { en: 'Price', fa: 'قیمت' },
    fa: 'قیمت|گران|گرون|گرونتر|ارزان|ارزون|ارزونتر|هزینه|به صرفه|بصرفه|مقرون به صرفه|ارزش خرید|می ارزه|میارزه|نمیارزه|نمی ارزه|قیمتا|قیمتش|گرونه|گرون تموم|گران فروشی|گرون فروشی|ارزونه|مفت|تومن|تومان|میلیون|کرایه|نرخ|تعرفه|شهریه|کارمزد|ویزیت|اجاره|حق بیمه|نمیصرفه|نمی صرفه|پول بدم|پولشو دادم|دو برابر شده|گرون شده|پول بلیط|ارزششو داره|ارزشش رو داره|به این قیمت|با این قیمت',
    en: 'price|prices|priced|pricing|cost|costs|expensive|overpriced|pricey|cheaper|affordable|value for money|worth the money|worth the price|worth it|bargain|premium|fare|fares|fee|fees|bill|tariff|rent|tuition|quote|quoted|per month|a month|price hike|price rise|surge|surge pricing|cheap|cheapest|dearer|rip off|ripped off|daylight robbery|waste of money|quid|dollars|pounds|euros|worth every penny|twice the price|half the price|for the money|value',
  },
  {
    key: 'discount',
    label: { en: 'Discounts and offers', fa: 'تخفیف و پیشنهاد ویژه' },
    fa: 'تخفیف|کد تخفیف|کوپن|جشنواره|حراج|کش بک|هدیه|جایزه|امتیاز باشگاه|باشگاه مشتریان|پیشنهاد ویژه|بن خرید|بن تخفیف|جمعه سیاه|بلک فرایدی|اشانتیون|کد اول',
    en: 'discount|coupon|promo|promo code|voucher|on sale|sale price|cashback|loyalty points|black friday|offer code|discounts|offer|offers|deal|deals|sale|promotion|bundle|two for one|bogo|reward|rewards|points|gift card|percent off|off code',
  },
  {
    key: 'product_quality',
    label: { en: 'Product quality', fa: 'کیفیت محصول' },
    fa: 'کیفیت|بی کیفیت|با کیفیت|جنس|جنسش|دوخت|پارچه|خراب|خرابی|شکسته|معیوب|پاره|اصل بودن|تقلبی|فیک|دوام|بادوام|بی دوام|زدگی|متریال|مواد اولیه|اورجینال|سرعت اینترنت|نت|آنتن|خط|پینگ|قطعی|وای فای|مودم|شبکه|برق|محتوا|محتوای|درسا|دوره|کلاس|جزوه|سرفصل|امکانات|قابلیت|قابلیتها|ابزار|عملکرد|کارایی|کارکرد|باتری|شارژ نگه|موتور|صداش|تصویر|سوخت|ترک خورد|شکست|رنگ رفت|رنگ پس|نخ کش|پرز|لق|نشتی|چکه|آشغال|قلابی|آکبند|دست دوم|نو نیست|تاریخ انقضا محصول|خوش ساخت|محکم|مقاوم|ماندگاری|ماندگاریش|بوش|عطرش|کار نمیکنه|کار نمیده|از کار افتاد',
    en: 'quality|well made|poorly made|cheaply made|material|fabric|stitching|seam|seams|durable|durability|defective|faulty|broken|damaged|craftsmanship|fell apart|holes|pilled|pilling|texture|wifi|wi fi|broadband|internet|signal|coverage|speeds|connection|reception bars|outage|power cut|power cuts|content|course|lectures|lecturer notes|tool|tools|feature|features|reporting|performance|battery|sound|picture|lens|motor|zip|zipper|sole|handle|blade|screen cracked|leaks|leaked|leaking|broke|snapped|cracked|stopped working|does not work|doesnt work|died|lasted|last longer|still going strong|well built|solid|sturdy|flimsy|fake|counterfeit|cheap plastic|made of|build quality|wore out|second wear|rust|rusty|mattress',
  },
  {
    key: 'size_fit',
    label: { en: 'Size and fit', fa: 'سایز و قواره' },
    fa: 'سایز|سایزبندی|اندازه|قواره|تنگ|گشاد|قالب|فیت|قد لباس|راهنمای سایز|سایزش|سایزا|کوچیک بود|بزرگ بود|اندازم|اندازه نبود|تنگه|گشاده|ایکس لارج|لارج|مدیوم|دور کمر|آستین',
    en: 'size|sizes|sizing|fit|fits|fitting|tight|loose|true to size|too small|too big|too large|runs small|runs large|petite|length|waist|shoulders|bust|hips|sleeves|sleeve|inseam|too long|too short|extra large|xl|uk 10|true to',
  },
  {
    key: 'appearance',
    label: { en: 'Look and design', fa: 'ظاهر و طراحی' },
    fa: 'رنگ|رنگش|طرح|طرحش|ظاهر|زیبایی|زیبا|قشنگ|شیک|خوشگل|زشت|طراحی|خوشگله|قشنگه|رنگ بندی|خوش رنگ|خوشرنگ|بی ریخت|نمای|دکوراسیون',
    en: 'color|colour|pattern|print|gorgeous|ugly|flattering|unflattering|appearance|colours|colors|shade|stunning|looks amazing|looks great|decor|interior|sleek',
  },
  {
    key: 'comfort',
    label: { en: 'Comfort', fa: 'راحتی' },
    fa: 'راحتی|تنخور|تن خور|لطیف|زبر|راحته تو پا|راحت پا|تاول|پا رو میزنه|صندلی|تخت|تشک|بالش|ملحفه|اتاق|دنج|سر و صدا|سروصدا|صدای|کولر|تهویه|گرما|سرما|جای پا|اتوبوس|کمرمون|کمرم',
    en: 'comfort|comfortable|comfy|uncomfortable|soft|itchy|scratchy|cozy|breathable|seat|seats|legroom|bed|beds|mattress|pillow|pillows|room|rooms|noisy|noise|quiet|slept|sleep|walls|air con|aircon|heating|stuffy|cramped|blister|blisters|knees|chair|temperature|freezing|cold room|smooth ride|suspension',
  },
  {
    key: 'product_match',
    label: { en: 'As described', fa: 'مطابقت با توضیحات' },
    fa: 'مغایرت|مغایر|عکسش|توضیحات|مشخصات|مطابق|اشتباه فرستادن|اشتباه ارسال|اشتباهی|کالای اشتباه|متفاوت|شبیه عکس|مثل عکس|عین عکس|طبق عکس|با عکس|تو عکس|تبلیغات|نوشته بودید|چیزی که سفارش|مدل دیگه|رنگ دیگه|اشتباه بود|عوضی فرستادن|رو به دریا',
    en: 'as described|description|as pictured|picture|pictures|online photo|as advertised|misleading|wrong item|wrong product|wrong color|wrong colour|different from|listing|listed as|advert|advertised|nothing like|not what i ordered|not what we ordered|wrong size|wrong one|sea view|as shown|exactly as|specification|specs',
  },
  {
    key: 'packaging',
    label: { en: 'Packaging', fa: 'بسته‌بندی' },
    fa: 'بسته بندی|بستهبندی|کارتن|جعبه|پلمپ|پک|ظرف|ظرفش|ضربه گیر|نایلون|بسته بندیش|پاکت|فویل|حباب دار|درش باز|پلمپ نبود|ریخته بود|جعبه له|کیسه',
    en: 'packaging|packaged|packing|box|boxed|wrapping|wrapped|sealed|bubble wrap|container|package|packed|carton|lid|jar|bottle|tape|bubblewrap|screws',
  },
  {
    key: 'stock',
    label: { en: 'Availability', fa: 'موجودی' },
    fa: 'موجودی|موجود|ناموجود|موجود نبود|تموم شده|تمام شده|اتمام موجودی|شارژ کنید|ناموجوده|موجود شده|موجود نیست|نداشتن|تموم میشه|کی موجود|شارژ میشه',
    en: 'stock|in stock|out of stock|sold out|unavailable|availability|restock|backorder|back in stock|out of it|run out|ran out|last one',
  },
  {
    key: 'support',
    label: { en: 'Customer support', fa: 'پشتیبانی' },
    fa: 'پشتیبانی|پشتیبان|پشتیبانتون|پاسخگو|پاسخگویی|جوابگو|جواب|تیکت|چت آنلاین|کال سنتر|مرکز تماس|تماس|زنگ|زنگ زدم|پیگیری|رسیدگی|کارشناس|اپراتور|خدمات پس از فروش|خدمات مشتریان|پشتیبانیتون|پشتیبانا|جواب نمیده|جواب نمیدن|جواب ندادن|جواب داد|جواب دادن|پاسخ|پاسخی|پاسخ نداد|پاسخگو نیست|کسی جواب|زنگ زدن|تماس گرفتم|تماس بگیرید|پیام دادم|پیام گذاشتم|ایمیل زدم|تیکت زدم|پیگیری کردم|پیگیری کنید|آهنگ انتظار|پشت خط|تلفنی|اپراتورها|ربات|چت بات|چتبات|پاسکاری|پاس دادن|کسی پاسخگو|عذرخواهی|خدمات پس|قول دادن|در دست بررسی|درخواستم|شکایتم|راهنمایی|راهنمایی کردن|حل کردن|حلش کردن|کارشناساتون|نماینده',
    en: 'support|customer service|customer care|service team|help desk|helpdesk|ticket|chat|live chat|call center|call centre|hotline|on hold|phone call|agent|representative|rep|reply|response|responded|answered|customer support|tech support|technical support|call|calls|called|phone|phoned|phone line|rang|ring|ringing|email|emailed|emails|message|messages|chatbot|bot|robot|ticketing|answer|answers|nobody answers|no one answers|replied|replies|get back to me|got back to me|never called back|hold music|helpline|help line|service desk|complaint|complaints team|apology|apologised|apologized|explained|explanation|sorted it|passed around|ghosted|engineer|technician|customer services|on the line|my issue|my problem|resolved|solved',
  },
  {
    key: 'staff',
    label: { en: 'Staff behaviour', fa: 'رفتار کارکنان' },
    fa: 'برخورد|رفتار|رفتارش|اخلاق|پرسنل|کارمند|کارکنان|کارشناستون|فروشنده|فروشندتون|مودب|بی ادب|بی احترامی|خوش برخورد|خوش اخلاق|محترمانه|راننده|رانندش|رانندتون|راننده ها|دکتر|پزشک|پرستار|منشی|پذیرش|کادر درمان|استاد|مدرس|معلم|مربی|تور لیدر|لیدر|راهنمای تور|مهماندار|گارسون|آشپز|سرآشپز|قناد|متصدی|متصدی باجه|مامور|نصاب|تکنسین|مدیر|مدیرم|مدیریت|رئیس|همکار|همکارا|همکارام|همکاران|هم تیمی|تیم|پیک مودب|نگهبان|دربان|نظافتچی|خدمه|منابع انسانی|اخمو|اخم|بداخلاق|خوش رو|خوشرو|با حوصله|باحوصله|آقای|خانم|خانمی|بی تربیت|حرف میزد|شعبه|کارمندا|کارمندها',
    en: 'staff|employee|employees|salesperson|cashier|manager|attitude|rude|polite|courteous|team member|behaviour|behavior|driver|drivers|cabbie|doctor|doctors|nurse|nurses|midwife|gp|consultant|dentist|receptionist|reception|concierge|porter|housekeeping|steward|stewardess|cabin crew|crew|waiter|waitress|waiters|chef|guide|guides|tutor|tutors|teacher|teachers|instructor|lecturer|lecturers|professor|boss|bosses|managers|line manager|team lead|colleague|colleagues|coworker|coworkers|teammates|team|my team|hr|leadership|fitter|plumber|fella|bloke|lad|lady|salesman|sales rep|assistant|clerk|teller|handler|surgeon|therapist|guard|host|landlord|shouted|smiled|shrugged|sighed|attentive',
  },
  {
    key: 'refund_return',
    label: { en: 'Returns and refunds', fa: 'مرجوعی و بازگشت وجه' },
    fa: 'مرجوع|مرجوعی|مرجوع کردم|عودت|عودت وجه|بازگشت وجه|برگشت پول|پس دادن|پس بدم|پس فرستادم|پس گرفتن|استرداد|پولمو پس|پولم رو پس|پولمو برگردونید|تعویض|تعویضش|گارانتی|ضمانت بازگشت|پولم رو برگردوندن|پولمو برگردوندن|پول رو برگردونید|پولم برگشت|پول برگشت|پولم برنگشته|پولم برنگشت|پول رو پس|پس دادم|پس ندادن|برگشت داده|برگردونم|برگردوندم|بازگشت پول|عوض کردن|عوضش کردن|عوض کنم|خسارت|خسارتم|پرداخت خسارت',
    en: 'return|returns|returned|returning|refund|refunds|refunded|exchange|exchanged|money back|warranty|return policy|return label|sent it back|going back|went back|refunding|return it|sent back|send it back|sending it back|get my money back|money returned|reimbursed|reimbursement|replacement|replaced|replace|swap|swapped|claim|claims|compensation|credited|deposit|store credit',
  },
  {
    key: 'payment',
    label: { en: 'Payment and billing', fa: 'پرداخت و صورت‌حساب' },
    fa: 'پرداخت|درگاه|درگاه بانکی|کیف پول|فاکتور|صورت حساب|صورتحساب|کسر شد|کم شد از حسابم|از حسابم|دوبار کسر|قسط|قسطی|اقساط|واریز|تراکنش|تسویه|کارت به کارت|انتقال|انتقالم|حقوق|حقوقم|دستمزد|اضافه کار|قبض|قبوض|صورتحسابم|کسر کردن|کسر شده|برداشت|برداشت شده|پول کم شد|رسید پرداخت|وام|سپرده|دستگاه پوز|کارتخوان|خودپرداز|عابر بانک|کیف پولم',
    en: 'payment|payments|checkout|billing|billed|invoice|overcharged|double charged|wallet|instalment|installment|credit card|bank transfer|transfer|direct debit|standing order|debit|deducted|withdrawn|withdrawal|payslip|salary|wages|payroll|overtime|overdraft|card declined|declined|receipt|bills|billing error|statement|meter reading|invoices|invoiced|mortgage|atm',
  },
  {
    key: 'app',
    label: { en: 'App and website', fa: 'اپلیکیشن و سایت' },
    fa: 'اپ|اپلیکیشن|اپلیکیشنتون|برنامه|برنامتون|سایت|سایتتون|وبسایت|وب سایت|نسخه جدید|آپدیت|اپدیت|بروزرسانی|به روز رسانی|نصب|هنگ|کرش|ارور|باگ|لود|سبد خرید|نوتیفیکیشن|اعلان|رابط کاربری|جستجو|سرچ|اندروید|آیفون|ios|اپلیکیشنش|برنامش|برنامه ش|برنامه تون|نرم افزار|سامانه|پنل|داشبورد|صفحه|دکمه|ویجت|ورژن|نسخه|نسخه قبلی|آپدیت جدید|کافه بازار|گوگل پلی|سیستم|سیستمتون|گیر میکنه|بسته میشه|باز نمیشه|لود نمیشه|تبلیغ تو برنامه|لایو|پلیر|خروجی اکسل|سینک|همگام سازی|گزارش گیری',
    en: 'app|application|website|web site|site|version|crash|crashes|crashing|bug|bugs|buggy|glitch|loading|interface|navigation|android|ios|iphone|notification|notifications|search|dark mode|cart|apps|portal|dashboard|button|layout|platform|software|login page|widget|sync|syncing|offline mode|playlist|map|gps|export|integration|plugin|latest fix|patch|feature request|ui|ux|docs|documentation|online form|the form|freezes|froze|logs me out|timed out|ads|pop up|pop ups|battery drain',
  },
  {
    key: 'account',
    label: { en: 'Account and sign-in', fa: 'حساب کاربری و ورود' },
    fa: 'حساب کاربری|اکانت|ورود|لاگین|رمز|رمز عبور|پسورد|کد تایید|کد تأیید|پیامک تایید|ثبت نام|ثبتنام|پروفایل|احراز هویت|حسابم|حسابمو|حسابم رو|حساب|افتتاح حساب|رمز پویا|رمز دوم|مسدود|بلاک|اثر انگشت|وارد بشم|وارد حساب|شماره موبایلم|کدملی|کارتم',
    en: 'account|login|log in|sign in|signin|password|verification code|sign up|signup|registration|profile|two factor|otp|accounts|locked out|log me out|logged out|logs me out|passcode|pin|face id|fingerprint|username|joint account|frozen|blocked|codes|verify|identity check|reset|two step',
  },
  {
    key: 'ordering',
    label: { en: 'Ordering', fa: 'ثبت سفارش' },
    fa: 'ثبت سفارش|سفارش گذاری|سفارشم لغو|لغو سفارش|سفارش لغو|لغو شد|کنسل|کنسل شد|کنسل کردن|ویرایش سفارش|سفارش ناقص|قلم کم|جا افتاده|کسری|سفارش ثبت|ثبت سفارشم|رزرو|رزروم|رزرو کردم|نوبت|نوبت گیری|نوبت اینترنتی|بلیط|بلیت|سبدم|توضیحات سفارش|اشتباه ثبت|لغو کرد|لغو میکنن|لغو کردن|لغو سفر|ماشین پیدا|ماشین نیست|راننده لغو',
    en: 'place an order|placing an order|ordering|order process|cancel my order|cancelled my order|order cancelled|order canceled|order was cancelled|missing item|missing items|incomplete order|booking|bookings|booked|book|reservation|reserve|reserved|appointment|appointments|slot|slots|ticket booking|cancelled on me|order was wrong|wrong order|checkout page|basket|waiting list|rebooked|no show',
  },
  {
    key: 'subscription',
    label: { en: 'Plan and renewal', fa: 'اشتراک و تمدید' },
    fa: 'اشتراک|تمدید|طرح ویژه|عضویت|عضویت ویژه|پلن|اشتراکم|بسته اینترنت|بسته ی اینترنت|تمدید کنم|تمدید شد|تمدید خودکار|قرارداد|قراردادم|فسخ|پکیج|سرویس ماهانه|بیمه نامه|بیمه نامم',
    en: 'subscription|subscribe|unsubscribe|renewal|renew|membership|auto renew|free trial|subscribed|contract|contracts|cancel my|auto renewed|auto renewal|renewed|tier|per seat|downgrade|policy|policies|monthly plan|yearly plan|member',
  },
  {
    key: 'onboarding',
    label: { en: 'Getting started', fa: 'شروع کار و آموزش' },
    fa: 'آموزش|راهنما|راهنمای استفاده|شروع کار|راه اندازی|دفترچه راهنما|آنبوردینگ|استقرار|تیم استقرار|شروع به کار|روز اول|هفته اول|معرفی|یاد گرفتن|یاد گرفتنش|آشنایی',
    en: 'onboarding|getting started|tutorial|set up|setup|guide|instructions|manual|walkthrough|training|first day|first week|kickoff|implementation|migration|learning curve|getting to know|new starter|induction|demo|intro|walk through|learn how',
  },
  {
    key: 'food',
    label: { en: 'Food and taste', fa: 'غذا و مزه' },
    fa: 'غذا|غذاش|غذاها|طعم|مزه|خوشمزه|بدمزه|بی مزه|پیتزا|برگر|همبرگر|ساندویچ|کباب|جوجه|مرغ|گوشت|برنج|سالاد|سس|نوشابه|سیب زمینی|پنیر|نون|نان|قارچ|پخت|نپخته|خام|شیرینی|کیک|میوه|سوپ|خورشت|ترد|لذیذ|کوبیده|جوجه کباب|خورش|قورمه|قرمه|قیمه|آش|نون سنگک|نون بربری|ماست|دوغ|سبزی|سالاد سزار|فلافل|سوخاری|سمبوسه|کیک تولد|قهوه|چای|صبحانه|شام|ناهار|پاستا|لازانیا|استیک|ته دیگ|ماهیچه|شور|تلخ|ترش|تند|چرب|باقلوا|منوی|رستوران|مزش|مزه ش|دم کشیده|آشپزی',
    en: 'food|taste|tasty|tasted|delicious|flavor|flavour|meal|pizza|burger|sandwich|chicken|meat|rice|salad|sauce|fries|tasteless|bland|undercooked|portion|cake|fruit|curry|biryani|lamb|steak|fish|chips|noodles|ramen|sushi|soup|bread|coffee|tea|breakfast|dinner|dish|dishes|menu|restaurant|dessert|cheese|dumplings|pad thai|kebab|falafel|spicy|salty|seasoned|cooked|overcooked|raw|juicy|tender|ate|eat|eating|recipe|recipes|crust|tastes',
  },
  {
    key: 'freshness',
    label: { en: 'Freshness and temperature', fa: 'تازگی و دما' },
    fa: 'تازه|تازگی|بیات|کهنه|سرد|سرد بود|داغ|تاریخ گذشته|تاریخ مصرف|تاریخ انقضا|کپک|فاسد|گندیده|تازه نبود|تازه بود|پلاسیده|ترشیده|منقضی|انقضا|تاریخش|یخ کرده|سرد رسید|سرد شده|ولرم|داغ رسید|گرم رسید|لهیده|گندیدگی',
    en: 'fresh|freshness|stale|expired|expiry|rotten|mouldy|moldy|cold food|warm|hot and|spoiled|cold|lukewarm|piping hot|wilted|bruised|mould|mold|soggy|use by|sell by|best before|gone off|went off|ripe|steaming|stone cold',
  },
  {
    key: 'quantity',
    label: { en: 'Quantity', fa: 'مقدار و حجم' },
    fa: 'حجم|حجمش|مقدار|تعداد|تعدادش|وزن|کم بود|کم شده|کم حجم|پرس|کم فروشی|کم بودن|پرسش|پرس ها|سیر نمیشه|سیر شدیم|سیر نشدیم|نصف ظرف|حجم غذا|کمه|خالی بود|دو نفره|یه نفره|اضافه اومد',
    en: 'quantity|portion size|portions|weight|half empty|short measure|portion|tiny|huge portions|generous|half full|hungry|filling|pack of|short by|servings|helpings',
  },
  {
    key: 'hygiene',
    label: { en: 'Cleanliness and safety', fa: 'بهداشت و ایمنی' },
    fa: 'بهداشت|بهداشتی|غیربهداشتی|غیر بهداشتی|تمیز|تمیزی|کثیف|سوسک|مسموم|مسمومیت|حساسیت پوستی|مو توش|موش|مگس|تار مو|مو بود|مو داخل|کرم|ساس|بوی بد|بوی فاضلاب|بوی|بو میداد|لک|ملحفه کثیف|نظافت|ضدعفونی|آلوده|دستکش|چرک|سرویس بهداشتی|دستشویی|مسموم شدیم|دل درد',
    en: 'hygiene|hygienic|clean|cleanliness|dirty|filthy|food poisoning|allergic|allergy|rash|unsafe|hair in|hairs|cockroach|cockroaches|mouse|rats|bed bugs|bedbugs|sticky|grubby|spotless|smell|smelt|smelled|smells|reeked|stank|stained|bathroom|toilet|toilets|mould|washed hands|plaster in|sick after|tidy|immaculate|dusty|dust|cigarettes',
  },
  {
    key: 'privacy',
    label: { en: 'Privacy and trust', fa: 'اعتماد و حریم خصوصی' },
    fa: 'حریم خصوصی|اطلاعات شخصی|اعتماد|قابل اعتماد|کلاهبردار|کلاهبرداری|دروغ|دزدی|امنیت|پیامک تبلیغاتی|اسپم|اطلاعات من|اطلاعاتم|شماره من|شمارم|شماره م|شمارمو|شماره موبایل|لو رفته|نشت اطلاعات|هک|امن|ناامن|کلاه برداری|فریب|پیامک مزاحم|مزاحمت|بدون اجازه|محرمانه|پیام میده',
    en: 'privacy|personal data|my data|trust|trustworthy|scam|fraud|security|spam|hacked|lied|personal information|my details|my number|my address|data breach|breach|leaked|confidential|confidentiality|without my consent|without my permission|consent|someone elses|another clients|gdpr|phishing|scammed|scammers|fraud team|bank statement|spam calls|sold my',
  },
  {
    key: 'ease',
    label: { en: 'Ease and speed', fa: 'آسانی و سرعت' },
    fa: 'راحته|راحت بود|آسون|آسان|ساده|پیچیده|سخته|دردسر|گیج کننده|بی دردسر|راحت|راحتی کار|به راحتی|آسونه|ساده ست|ساده س|سریع انجام|معطلی|علافی|دوندگی|کاغذبازی|امضا|مراجعه|صف|شلوغ|سامانه ها|پیچیدست|گیج|گیجم|سردرگم|بوروکراسی|پروژه ست|یه روز کامل|وقت گیر|غیرحضوری|آنلاین انجام',
    en: 'easy|simple|intuitive|user friendly|complicated|confusing|hassle|effort|convenient|straightforward|easier|effortless|seamless|painless|smooth|fiddly|faff|hoops|paperwork|forms|queue|queued|queues|bureaucracy|red tape|clicks|in minutes|ten minutes|took ages|streamlined|instantly|clunky|unclear|awkward|struggle|no fuss|in one go|figured out|two taps',
  },
];
