/** What befell the people that a table counts: the property of the claim. Casualties are killed or injured, and it is not said which. */
export const countedFates = ['deaths', 'injured', 'casualties'] as const

export type CountedFate = (typeof countedFates)[number]

/** Names by which people head columns of such figures, and words for them behind a number. */
export const namesOfFates: Readonly<Record<CountedFate, readonly string[]>> = {
  deaths: (
    'deaths,dead,killed,fatalities,victims killed,people killed,persons killed,number killed,number of deaths,death toll,no killed,' +
    'nkill,kia,died,tote,todesopfer,getotete,morts,deces,tues,muertos,muertes,fallecidos'
  ).split(','),
  injured: (
    'injured,wounded,hurt,injuries,people injured,people hurt,people wounded,no wounded,victims wounded,persons injured,number injured,number wounded,victims injured,no injured,nwound,wia,' +
    'verletzte,verwundete,blesses,heridos,lesionados'
  ).split(','),
  // Soldiers count the dead and the wounded together under this word, newspapers now these and now those.
  casualties:
    'casualties,total casualties,number of casualties,killed or injured,killed and injured,opfer,victimes,victimas'.split(
      ',',
    ),
}
