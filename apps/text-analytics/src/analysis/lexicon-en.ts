/** English words and phrases of judgement, with weights from -3 (worst) to 3 (best), -1 for mere hints. */

export const judgements: readonly (readonly [weight: number, phrases: string])[] = [
  [
    3,
    'could not be easier|couldnt be easier|could not be better|couldnt be better|excellent|amazing|awesome|outstanding|fantastic|perfect|perfection|superb|phenomenal|wonderful|incredible|brilliant|flawless|exceptional|fabulous|gorgeous|stunning|best|love|loved|adore|obsessed|delighted|thrilled|top notch|first class|world class|five stars|5 stars|10 out of 10|game changer|life saver|lifesaver|blown away|went above and beyond|above and beyond|can not fault|cannot fault|cant fault|couldnt be happier|could not be happier|exceeded my expectations|exceeded expectations|a joy|must have|highly recommend|highly recommended|love it|loving',
  ],
  [
    2,
    'fixed|solved|put right|refund arrived|got my refund|no problem|no problems|no issues|no issue|no complaints|cant go wrong|good|great|nice|happy|pleased|satisfied|beautiful|lovely|pretty|cute|elegant|stylish|classy|chic|flattering|flatter|comfortable|comfy|cozy|cosy|soft|silky|well made|high quality|good quality|great quality|friendly|helpful|kind|polite|courteous|patient|professional|knowledgeable|attentive|responsive|efficient|reliable|trustworthy|honest|fair|prompt|promptly|quick|quickly|fast|speedy|smooth|smoothly|seamless|seamlessly|easy|easily|effortless|intuitive|user friendly|convenient|clean|fresh|tasty|delicious|yummy|impressed|impressive|enjoy|enjoyed|enjoyable|fun|recommend|recommended|recommending|worth it|worth every penny|worth the money|worth the price|bargain|affordable|cheap price|good value|great value|value for money|well done|on time|ahead of time|resolved|solved|sorted|sorted out|versatile|durable|sturdy|compliment|compliments|complimented|favorite|favourite|glad|grateful|appreciate|appreciated|excited|sweet|cool|unique|vibrant|true to size|fits perfectly|fits great|fits well|fit perfectly|fit well|pleasant|pleasantly surprised|safe|secure|useful|valuable|generous|improved|improvement made|superior|luxurious|dreamy|darling|adorable|sophisticated|feminine|effortlessly|charming|winner|a steal|keeper|a keeper|rave',
  ],
  [
    1.5,
    'easier|faster|apologised|apologized|thank|thanks|thank you|thx|kudos|props|welcome|simple|clear|accurate|fine quality|warm|bright|lightweight|light weight|roomy|breathable|works well|works great|works fine|works perfectly|works as expected|as described|as expected|as advertised|will buy again|will order again|buy again|perfect for',
  ],
  [
    1,
    'ok|okay|decent|fine|acceptable|reasonable|works|adequate|not bad|like|liked|likes|better|fits|casual|classic|surprised|interesting|solid',
  ],
  [
    -3,
    'allergic reaction|caught fire|dangerous|thief|poison|terrible|horrible|awful|worst|disgusting|disgrace|disgraceful|pathetic|atrocious|appalling|dreadful|horrendous|abysmal|scam|scammed|scammers|fraud|rip off|ripoff|ripped off|thieves|stole|stolen|useless|worthless|garbage|trash|rubbish|crap|hate|hated|nightmare|unacceptable|inexcusable|joke of a|absolute joke|waste of money|waste of time|total waste|avoid|stay away|never again|do not buy|dont buy|never buy|never order|never use|do not order|poisoned|food poisoning|inedible|lied|liars|insulting|disaster|fiasco|shameful|furious|livid|hideous|unusable|unwearable',
  ],
  [
    -2.5,
    'died|past its expiry|out of date|fool me|trying to fool|never receive|never got|not renewing|charged twice|hung up|not a fan|not for me|not as pictured|not as described|not as shown|not as advertised|not what i expected|not as expected|do not like|did not like|didnt like|dont like|bad|poor|poorly|rude|unprofessional|unhelpful|incompetent|broken|broke|breaks|defective|faulty|damaged|ruined|cracked|leaking|ripped|torn|tore|fell apart|falling apart|falls apart|stopped working|does not work|doesnt work|didnt work|did not work|not working|doesnt load|wont open|wont load|wont let|crash|crashes|crashed|crashing|freezes|frozen|buggy|bugs|bug|glitch|glitchy|error|errors|disappointed|disappointing|disappointment|disappoints|let down|letdown|frustrated|frustrating|frustration|annoyed|annoying|angry|upset|ignored|ignoring|nobody answers|no one answers|no answer|no reply|no response|no one replied|never replied|never answered|never responded|never arrived|never came|never received|not received|did not receive|didnt receive|havent received|have not received|not arrived|hasnt arrived|lost|missing|wrong item|wrong size|wrong order|wrong colour|wrong color|wrong|misleading|deceptive|dishonest|fake|counterfeit|overcharged|double charged|charged twice|still waiting|unreliable|ugly|stinks|smelly|smells|dirty|filthy|stale|rotten|mouldy|moldy|expired|raw|burnt|tasteless|soggy|see through|sheer and cheap|unflattering|regret|shoddy|cheaply made|poor quality|low quality|bad quality|poorly made|badly made|huge disappointment|sadly|had to return|sending it back|sent it back|returned it|returning it|going back|went back|goes back|itchy|scratchy|unraveled|unraveling|holes|pilled|pilling',
  ],
  [
    -2,
    'twice as much|same questions again|empties itself|grey import|nobody came|no one came|without asking|hidden|less flattering|less than|split|wasted|wasting|misled|problem|problems|issue|issues|slow|slowly|late|delay|delayed|delays|expensive|overpriced|pricey|costly|not worth|hard|difficult|complicated|confusing|confused|unclear|inconvenient|uncomfortable|tight|too small|too big|too large|too tight|too short|too long|too loose|too thin|too much|way too|huge|boxy|shapeless|baggy|frumpy|sloppy|bulky|stiff|flimsy|thin|cheap|cheap looking|looked cheap|looks cheap|awkward|odd|weird|strange|shrunk|shrink|faded|stain|stained|return|returned|refund|complain|complaint|complained|fail|failed|fails|failure|unfortunately|unhappy|dissatisfied|unsatisfied|worse|lacking|lacks|mess|messy|hassle|painful|pain|spam|hidden fee|hidden fees|cold|bland|hung up|on hold|kept waiting|passed around|runaround|no help|no refund|no solution|nothing happened|nobody|sad|bummed|bummer|wish it|wanted to love|wanted to like|so wanted|really wanted to|had high hopes|high hopes|tent|maternity|pregnant|swimming in|drowned|drowns|clingy|gapes|gaping|overwhelming|unwieldy|off center|stuck|cancel|cancelled|canceled',
  ],
  [
    -1,
    'fewer|again and again|three times|however|wish|should have|could be better|could have been|average|mediocre|meh|nothing special|not sure|still|small|short|wait|waiting|waited|again and again|weeks|concern|concerned|lack|limited|unless|plain|heavy|snug|large|loose|runs small|runs large|runs big',
  ],
];

export const degrees: readonly (readonly [factor: number, words: string])[] = [
  [
    1.4,
    'very|so|really|extremely|super|incredibly|absolutely|totally|completely|highly|truly|exceptionally|insanely|ridiculously|terribly|seriously|way|such|beyond|utterly|always|most',
  ],
  [0.6, 'slightly|somewhat|a bit|a little|little bit|kind of|sort of|kinda|fairly|mostly|relatively|almost'],
];

/** Words that turn a judgement up to three words later into its opposite. */
export const negators =
  'not|no|never|none|nothing|neither|nor|without|hardly|barely|scarcely|cannot|cant|couldnt|dont|doesnt|didnt|isnt|wasnt|arent|werent|wont|wouldnt|shouldnt|havent|hasnt|hadnt|aint|lack of|zero|far from';
/** Phrases that look like a negation and aren't one; they match before the negators. */
export const nothings = 'not only|no doubt|not just|no wonder|nothing but|cant wait';
/** Words that put a clause into the past, so that its judgement tells against or for today ("used to be good"). */
export const pasts = 'used to|in the past|years ago|a year ago';
export const contrasts =
  'but|however|although|though|yet|except|whereas|otherwise|on the other hand|even though|despite|that said|only';

export const remedies = 'fixed|solved|resolved|sorted|sorted out|put right';
export const failingNegators = 'wont|cant';
export const excesses = 'too';
export const wishes = 'wish';
export const conditions = 'if';
export const whys = 'why';
