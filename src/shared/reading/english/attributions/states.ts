/** Names of states as English texts use them, for the kind of a speaker; with those of the twentieth century. */
export const states: ReadonlySet<string> = new Set(
  `afghanistan|albania|algeria|andorra|angola|argentina|armenia|australia|austria|azerbaijan|bahamas|bahrain|bangladesh|barbados|belarus
  |belgium|belize|benin|bhutan|bolivia|bosnia|botswana|brazil|britain|brunei|bulgaria|burkina faso|burma|burundi|cambodia|cameroon
  |canada|chad|chile|china|colombia|congo|costa rica|croatia|cuba|cyprus|czech republic|czechoslovakia|denmark|djibouti|dominica
  |dominican republic|east germany|east timor|ecuador|egypt|el salvador|england|equatorial guinea|eritrea|estonia|eswatini|ethiopia
  |fiji|finland|france|gabon|gambia|georgia|germany|ghana|greece|grenada|guatemala|guinea|guyana|haiti|honduras|hungary|iceland|india
  |indonesia|iran|iraq|ireland|israel|italy|ivory coast|jamaica|japan|jordan|kazakhstan|kenya|kosovo|kuwait|kyrgyzstan|laos|latvia
  |lebanon|lesotho|liberia|libya|liechtenstein|lithuania|luxembourg|macedonia|madagascar|malawi|malaysia|maldives|mali|malta|mauritania
  |mauritius|mexico|moldova|monaco|mongolia|montenegro|morocco|mozambique|myanmar|namibia|nepal|netherlands|new zealand|nicaragua|niger
  |nigeria|north korea|north macedonia|norway|oman|pakistan|palau|palestine|panama|papua new guinea|paraguay|peru|philippines|poland
  |portugal|qatar|romania|russia|rwanda|samoa|saudi arabia|scotland|senegal|serbia|seychelles|sierra leone|singapore|slovakia|slovenia
  |somalia|south africa|south korea|south sudan|south vietnam|north vietnam|soviet union|spain|sri lanka|sudan|suriname|sweden
  |switzerland|syria|taiwan|tajikistan|tanzania|thailand|togo|tonga|tunisia|turkey|turkmenistan|uganda|ukraine
  |united arab emirates|united kingdom|united states|uruguay|uzbekistan|vatican|venezuela|vietnam|wales|west germany|yemen|yugoslavia
  |zambia|zimbabwe`
    .split('|')
    .map((name) => name.trim()),
)
