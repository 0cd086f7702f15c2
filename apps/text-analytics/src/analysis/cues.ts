/** Phrases that tell what the writer wants, and how urgent it is. */

export type Cue = 'complaint' | 'request' | 'praise' | 'question' | 'churn_risk' | 'legal_threat' | 'urgent';

export const cuePhrases: readonly (readonly [cue: Cue, phrases: string])[] = [
  [
    'legal_threat',
    'تعزیرات|دادگاه|دادسرا|پلیس فتا|وکیل|وکیلم|شکایت قضایی|شکایت رسمی|شکایت میکنم|ازتون شکایت|اینماد شکایت|سازمان حمایت|حقوقی پیگیری|پیگیری قانونی|اقدام قانونی|قانونی اقدام|lawyer|attorney|sue|suing|legal action|small claims|consumer protection|trading standards|take you to court|see you in court|chargeback',
  ],
  [
    'churn_risk',
    'دیگه خرید نمیکنم|دیگه نمیخرم|دیگه سفارش نمیدم|دیگه ازتون|دیگر سفارش|دیگر خرید|آخرین بار|آخرین خریدم|آخرین سفارشم|بار آخرم|لغو اشتراک|لغو عضویت|اشتراکم رو لغو|اشتراکمو لغو|تمدید نمیکنم|تمدید نمیکنیم|تمدید نخواهم کرد|حذفش کردم|حذف حساب|حسابم رو حذف|اکانتمو پاک|پاکش کردم|رقیب|رفتم سراغ|میرم سراغ|از جای دیگه|میرم جای دیگه|cancel my subscription|cancel my account|cancel our|cancelling my|cancel my membership|close my account|delete my account|never again|never order|never buy|never use|last time|last order|switching to|switch to|moving to|move to a competitor|competitor|competitors|looking elsewhere|look elsewhere|shop elsewhere|not renew|not renewing|wont renew|wont be back|lost a customer|uninstall|uninstalled|uninstalling',
  ],
  [
    'complaint',
    'شکایت|گلایه|گله دارم|اعتراض|انتقاد|خسارت|پاسخگو نیست|رسیدگی نمیکنن|رسیدگی نشد|complain|complaint|unacceptable|demand',
  ],
  [
    'request',
    'لطفا|خواهشا|خواهشمندم|خواهش میکنم|درخواست|تقاضا|ممنون میشم|ممنون میشیم|میشه لطفا|اضافه کنید|اضافه کنین|اضافه بشه|اصلاح کنید|درست کنید|پیگیری کنید|بررسی کنید|رسیدگی کنید|برگردونید|راهنمایی کنید|کاش|ای کاش|پیشنهاد میدم|بهتره که|please|could you|can you|would you|kindly|i need|i would like|id like|please add|it would be great|would be nice|wish you|wish there|suggest|suggestion|feature request',
  ],
  [
    'praise',
    'دمتون گرم|دمت گرم|دستتون درد نکنه|دستشون درد نکنه|سپاسگزارم|قدردانی|تشکر میکنم|تشکر ویژه|خدا قوت|kudos|well done|keep up|thanks to|hats off|shout out|thank you so much|thank you for',
  ],
  [
    'question',
    'آیا|چطور|چطوری|چجوری|چگونه|کجا|کی میرسه|چه زمانی|چند روز|چقدر طول|how do|how can|how long|when will|where is|what is|is it possible|can i|do you',
  ],
  [
    'urgent',
    'فوری|فورا|سریعتر|سریع تر|هرچه سریعتر|هر چه زودتر|اورژانسی|همین الان|همین امروز|عجله دارم|مسموم|مسمومیت|حساسیت پوستی|برق گرفت|آتش گرفت|آتیش گرفت|کلاهبرداری|هک شده|هک شد|دوبار کسر|urgent|urgently|asap|immediately|right away|right now|emergency|as soon as possible|food poisoning|allergic reaction|caught fire|electric shock|hacked|unauthorised|unauthorized|fraudulent|charged twice|wedding is|by tomorrow',
  ],
];

/** «ممنون میشم» and the like ask; the thanks in them are not praise. */
export const QUESTION_MARKS = ['?', '؟'];
