/** What figures before these words count. */
export const countedNouns: ReadonlySet<string> = new Set(
  `people persons men women children boys girls troops soldiers fighters militants rebels insurgents guerrillas combatants
  volunteers recruits conscripts officers policemen police guards prisoners detainees captives hostages refugees civilians residents
  inhabitants villagers families households homes houses buildings villages casualties deaths dead killed wounded injured victims
  survivors bodies workers employees staff jobs members delegates students pupils teachers voters votes seats protesters
  demonstrators marchers supporters spectators passengers vehicles tanks trucks lorries cars buses aircraft planes helicopters jets
  ships boats vessels guns rifles cannon cannons horses camels mules cattle sheep shells bombs rockets missiles mines rounds
  copies pages words volumes items cases incidents attacks strikes flights sorties miles mile km kilometres kilometers metres meters
  feet ft yards acres hectares tons tonnes kg pounds lbs barrels gallons litres liters dollars euros francs marks yen rupees roubles
  rubles crowns lire percent per points shares units hours hour minutes seconds days weeks months years times strong more other
  others additional new hp horsepower megawatts mw kw watts volts rpm mph calories million billion thousand hundred square cubic
  degrees respondents patients doctors nurses companies firms stores shops schools hospitals graves tombs coins works paintings
  objects species trees plants animals`.split(/\s+/),
)

/** What carries a number that is not a year. */
export const numberedThings: ReadonlySet<string> = new Set(
  `no nos number numbers flight boeing airbus resolution resolutions room rooms page pages p pp section sections chapter article articles
  paragraph para clause rule route highway road interstate model type unit units line bus train channel form box building block case
  code file document docket invoice id version windows office apollo suite apartment apt gate platform lot bin sector post patent
  extension ext phone tel fax telephone dial serial registration figure table item order psalm hymn opus op bwv verse sonnet hill
  height point regiment battalion brigade squadron company chevrolet peugeot fiat citroen porsche mazda directive regulation ordinance
  section isbn issn russell nikkei proposition prop title catch r s zip`.split(/\s+/),
)
