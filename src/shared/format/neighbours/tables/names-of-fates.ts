/** What befell the people that a table counts: the property of the claim. */
export const countedFates = ['deaths', 'injured'] as const

export type CountedFate = (typeof countedFates)[number]

/** Names by which people head columns of such figures, and words for them behind a number. */
export const namesOfFates: Readonly<Record<CountedFate, readonly string[]>> = {
  deaths: (
    'deaths,dead,killed,fatalities,victims killed,people killed,persons killed,number killed,number of deaths,death toll,no killed,' +
    'nkill,kia,died,tote,todesopfer,getotete,morts,deces,tues,muertos,muertes,fallecidos'
  ).split(','),
  injured: (
    'injured,wounded,injuries,people injured,persons injured,number injured,number wounded,victims injured,no injured,nwound,wia,' +
    'verletzte,verwundete,blesses,heridos,lesionados'
  ).split(','),
}
