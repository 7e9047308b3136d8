/** Words that say of a verb after them that it is still to come. */
export const modals: ReadonlySet<string> = new Set(
  "will shall would won't wouldn't may might could can should must couldn't shouldn't 'll".split(' '),
)

/** Words that speak of what is to come. */
export const expecting: ReadonlySet<string> = new Set(
  `due scheduled expected expects expect plan plans planned planning slated hopes hope intends intend aims projected upcoming deadline
  expire expires forecast forecasts forthcoming faces going likely unlikely predicts predicted estimates`.split(/\s+/),
)

/** What "to" and a verb after them put into the future: "agreed to meet", "is to meet". */
export const willing: ReadonlySet<string> = new Set(
  `is are be agreed agree agrees decided wants want promised promises vowed vows refused threatened threatens ready able supposed set
  asked ordered wish wishes prepared preparing prepares seeks pledged offered invited urged needs need plan plans`.split(
    /\s+/,
  ),
)

/** Verbs that in the present tense, just before a day, announce it: "the two sides meet Wednesday". */
export const presentVerbs: ReadonlySet<string> = new Set(
  `meet meets open opens reopen reopens begin begins start starts end ends close closes vote votes return returns leave leaves arrive arrives fly flies
  play plays face faces hold holds resume resumes publish publishes release releases travel travels visit visits head heads decide
  decides expires goes comes takes convene convenes gather debate debates runs reconvene reconvenes airs appear appears`.split(
    /\s+/,
  ),
)

export const irregularPast: ReadonlySet<string> = new Set(
  `did said told went came took made began became got gave found left met held saw won lost fell rose ran led sent wrote spoke broke
  drew grew knew kept paid sat shot shook sank sold spent stood struck stuck swore taught thought threw understood woke wore brought
  built bought caught fought felt flew forgot fled heard hid laid lay lent lit meant rode rang rebuilt swept slept stole sought sued
  bent bore chose dealt drove dug fed froze hung overthrew overran withdrew undertook died shut hit cut quit put burst beat sprang
  swam clung crept drank ate wept wound bound blew bled bred crept dove slid slew spun strode swung tore trod wove arose awoke foresaw
  foretold forgave mistook oversaw overtook upheld withheld withstood shrank stank hurt`.split(/\s+/),
)

/** Participles that are no past form: after "had" and "has". */
export const participles: ReadonlySet<string> = new Set(
  `gone come taken begun become given seen fallen risen run written spoken broken drawn grown known shot sunk stood struck sworn woken worn
  flown forgotten hidden ridden stolen beaten chosen driven frozen overthrown withdrawn undertaken done born set read thrown shaken
  eaten drunk torn blown bitten forgiven mistaken overtaken let cost put cut hit quit shut spread`.split(/\s+/),
)

export const notParticiples: ReadonlySet<string> = new Set(
  `united armed hundred indeed speed breed exceed proceed succeed wicked naked sacred aged limited unprecedented allied advanced
  hundred-weight so-called embed bleed greed weed seed creed feed`.split(/\s+/),
)

export const adverbs: ReadonlySet<string> = new Set(
  'not also already just never only first long previously still then again once all both ever even since now soon yet always often'.split(
    ' ',
  ),
)
