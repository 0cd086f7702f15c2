/** English word lists: what judges, and what words do to the judgements around them. */
import { blame } from './lexicon-en.blame.js';
import { praise } from './lexicon-en.praise.js';

export const judgements = [...praise, ...blame];

/** Thanks: praise where nothing is wrong, manners where something is. */
export const courtesies = 'thank|thanks|thank you|thx|thankyou|ta|many thanks|cheers';

/** Words that say that something went right after it had gone wrong. */
export const remedies =
  'fixed|fixed it|solved|resolved|sorted|sorted out|sorted it out|put right|put it right|made it right|made it up|made up for|cleared up|took care of it|replaced|replaced it|sent a replacement|new one arrived|new one came|refunded|got my money back|swapped|swapped it|corrected|got it back|found it|spotted|recovered|got it working|up and running|back online|reimbursed|compensated|credited';

/** Words that make the judgement beside them stronger or weaker. */
export const degrees: readonly (readonly [factor: number, words: string])[] = [
  [
    1.4,
    'very|so|really|extremely|super|incredibly|absolutely|totally|completely|highly|truly|exceptionally|insanely|terribly|way|such|beyond|utterly|always|most|especially|particularly|bloody|proper|dead|well|damn|freaking|crazy|mega|ultra|hella|deeply|entirely|thoroughly|genuinely|remarkably|unbelievably|wildly|massively|hugely|enormously|immensely|more than|far too|ever so|consistently|constantly|every time',
  ],
  [
    0.6,
    'slightly|somewhat|a bit|a little|little bit|a tad|a touch|kind of|sort of|kinda|sorta|fairly|mostly|relatively|almost|nearly|reasonably|sometimes|occasionally|on occasion|now and then|partly|partially|more or less',
  ],
];

/** Words that turn a judgement up to four words later into its opposite. */
export const negators =
  'not|no|none|neither|nor|without|hardly|barely|scarcely|lack of|zero|far from|anything but|aint|isnt|wasnt|arent|werent|dont|shouldnt|wouldnt|nowhere near|less|not one|not a single|free of|instead of|rather than|stop being|nothing|spared';
/** Those that say by themselves that something doesn't happen as it should. */
export const failingNegators =
  'never|cannot|can not|cant|couldnt|could not|doesnt|does not|didnt|did not|wont|will not|havent|hasnt|hadnt|has not|have not|had not|nobody|no one|noone|unable to|failed to|fails to|refused to|refuses to';
export const excesses = 'too|overly|excessively';
/** Phrases that look like a judgement or a negation and aren't one. */
export const nothings =
  'not only|no doubt|not just|no wonder|nothing but|cant wait|cant believe how|dont get me wrong|dont know how|didnt even have to|didnt have to|dont have to|doesnt have to|didnt need to|dont need to|no need to|never thought|never knew|didnt expect|did not expect|wasnt expecting|didnt think|kindly|like to|would like|id like|dear sir|dear team|best regards|kind regards|best part of|good morning|good afternoon|good evening|thanks in advance|thank you in advance|please let me know|could you please|as well as|as well|at least one|such as|so that|so far|so i|so we|so the|so they|so it|most of|right now|fast food|quick question|well known|pretty much|is it possible|better late|looking forward|good luck|great britain|fine print|fair enough|in case|if possible|happy to|to be fair|to be honest|tbh|in fairness|nice to have|still life|late night|late at night|fresh start|cool down|hard drive|hard copy|feel like|looks like|look like|looked like|sounds like|felt like|seems like|seemed like|something like|like this|like that|like a|like the|likes of|more like|nothing but the|cold water|cold brew|cold press|cold drink|hot water|warm water|free trial|sick leave|sick pay|sick day|sick note|short notice|small business|small talk|rate limit|error message|bug report|issue date|issued|fail safe|wait list|waiting list|smart meter|smart tariff|smart watch|smart tv|fun fact|good friday|black friday|return flight|return ticket|return journey|return trip|return label|no longer|lost luggage desk|lost property|large size|large one|too bad about|first time|second hand|short sleeve|long sleeve|light blue|dark blue';

/** Words that put a clause into the past, so that its judgement tells against or for today ("used to be good"). */
export const pasts =
  'used to|in the past|years ago|a year ago|back in the day|in the old days|previously|once upon a time|before the update|before the takeover|before the merger|formerly|worked fine before|was fine before|worked fine until|was fine until|fine until|worked until|great until|good until|was great before|until recently|until last';
/** "I wish it were good": what follows is not so. */
export const wishes =
  'wish|i wish|if only|would be nice|would be great|would be good|would have been nice|would have been great|would be better|would be nice if|it would be great|would love|would be happy|would have been|might have been|could have been|should have been|was supposed to be|were supposed to be|supposed to be|meant to be|was promised|promised|advertised as|claims to be|hoped|hoping|was hoping|were hoping|expected|was expecting|i thought it would|so called|supposedly|allegedly';
export const conditions = 'if|unless|whether|in case';
export const whys =
  'why|how come|how is|how can|how hard|how many times|who thought|who asked|what is the point|seriously|really';

export const contrasts =
  'but|however|yet|whereas|otherwise|on the other hand|even though|despite|in spite of|that said|having said that|then again|shame|pity|sadly|unfortunately|on the downside|the downside|still|nevertheless|nonetheless|while|whilst|instead|until|on the plus side|on the upside|the good news|bad news|trouble is|problem is';
/** "Only", "apart from": what follows takes less from what was said than "but" does. */
export const mildContrasts =
  'only|only complaint|my only complaint|only issue|only gripe|only downside|the only downside|the only problem|the only thing|one small|apart from|aside from|other than|except|mind you|although|though';
/** On a whole statement; no negation in it turns them round. */
export const comments: readonly (readonly [weight: number, words: string])[] = [
  [-2, 'regrettably|disappointingly|frustratingly|annoyingly'],
  [2, 'thankfully|luckily|fortunately|happily|impressively'],
];
/** Judgements that only make stronger what follows at once. */
export const amplifiers: readonly (readonly [weight: number, words: string])[] = [
  [-3, 'terribly|awfully|ridiculously|insanely|stupidly|shockingly'],
  [3, 'amazingly|incredibly|brilliantly'],
];
/** Of which more is good, and of which more is bad. */
export const goodMeasures =
  'quality|speed|battery life|signal|resolution|accuracy|value|service level|salary|pay|wages|interest rate on savings|portion|thread count';
export const badMeasures =
  'price|prices|cost|costs|fee|fees|charge|charges|premium|rent|bill|bills|fare|fares|rate|rates|interest|waiting time|wait time|wait|noise|latency|ping|temperature|shipping|workload|pressure|turnover|crime';
export const more =
  'high|higher|highest|too high|sky high|through the roof|up again|increased|increasing|rising';
export const less = 'low|lower|lowest|reduced|reduces|dropped|decreased|shrunk';
