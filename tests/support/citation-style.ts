/** A small independent CSL style: “Family, Title (2023)” in a note. */
export function citationStyle({ title = 'My house style', id = 'http://example.org/styles/my-house' } = {}): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
  <info><title>${title}</title><id>${id}</id><updated>2023-09-20T00:00:00+00:00</updated></info>
  <citation>
    <layout suffix="!" delimiter="; ">
      <group delimiter=", ">
        <names variable="author"><name form="short"/></names>
        <text variable="title" font-style="italic"/>
      </group>
      <date variable="issued" prefix=" (" suffix=")"><date-part name="year"/></date>
    </layout>
  </citation>
</style>
`
}
