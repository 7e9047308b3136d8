import { describe, expect, test } from 'vitest'
import { formatOf } from '../../../../src/shared/format/import-formats'
import { ucdpColumns } from '../../../../src/shared/format/neighbours/tables/read-ucdp'

describe('the format of a file', () => {
  test.each([
    ['TimelineJS', 'a.json', '{"title":{"text":{"headline":"T"}},"events":[{"start_date":{"year":1}}]}'],
    ['TimelineJS', 'old.json', '{"timeline":{"headline":"T","date":[{"startDate":"2012,1"}]}}'],
    ['GeoJSON', 'a.json', '{"type":"FeatureCollection","features":[]}'],
    ['iCalendar', 'a.txt', 'BEGIN:VCALENDAR\r\nVERSION:2.0'],
    ['Timeline Project', 'a.xml', '<?xml version="1.0"?>\n<timeline><version>2.9.0</version>'],
    ['Timeline Project', 'a.txt', '# Written by Timeline 0.6.0 on 2009-9-25 9:0:0\nEVENT:'],
    ['TimelineJS spreadsheet', 'a.csv', 'Year,Month,Day,Time,End Year,Headline,Text,Media\n'],
    ['ACLED', 'a.csv', 'event_id_cnty;event_date;year\n'],
    ['UCDP GED', 'a.csv', ucdpColumns.join(',')],
    ['Table of events', 'a.csv', 'Date,Title\n1915,A'],
    ['Table of events', 'a.tsv', 'When\tWhat\n1915\tA'],
    ['Markwhen', 'a.mw', '1915: A war\n1916: More of it'],
    ['Markwhen', 'a.txt', 'title: T\n\n1915 / 1918: A war'],
    ['Regesta CSV', 'a.csv', 'id,title,date\nx,A,1915'],
    ['Regesta CSV', 'a.csv', 'id,title,date,regesta-events-1\n'],
    ['Regesta JSON', 'a.json', '{"format":"regesta-export","version":1,"tables":{"events":{}}}'],
    ['CSL-JSON', 'a.json', '[{"id":"a","type":"book","title":"T"}]'],
    ['CSL-JSON', 'a.json', '[{"id":"a","type":"video","title":"T","issued":{"date-parts":[[1992]]}}]'],
    ['CSL-JSON', 'a.json', '[{"title":"T","type":"performance"}]'],
    ['RIS', 'a.txt', 'TY  - BOOK\nTI  - 1915: A year\nER  - '],
    ['BibTeX', 'a.txt', '@book{a,\n title = {1915: A year}}'],
  ])('%s shows in %s', (name, file, text) => {
    expect(formatOf({ name: file, text }).name).toBe(name)
  })

  test.each([
    ['a.csv', '<!DOCTYPE html>\n<html><p>Sorry, log in, please</p></html>', /^It is a web page/],
    ['a.geojson', '<html><body>404</body></html>', /^It is a web page/],
    ['a.csv', 'Title\nA\nB\n', /^It is no table/],
    ['a.tsv', 'Hello world', /^It is no table/],
    ['a.txt', 'Hello world', /^Nothing in it shows what it is/],
    ['a.csv', ' \n', /^It is empty/],
  ])('of %s is none where it says %j', (name, text, reason) => {
    const refusal = (): unknown => {
      try {
        return formatOf({ name, text })
      } catch (error) {
        return error
      }
    }
    expect(refusal()).toMatchObject({ problem: { details: { name, reason: expect.stringMatching(reason) as string } } })
  })

  test.each([
    ['id,title,date', 'Regesta CSV'],
    ['id,code,title,Extra', 'Regesta CSV'],
    ['id,Foo,Bar', 'Table of events'],
    ['Foo,Bar', 'Table of events'],
  ])('of a table shows in what most of its columns are called: %s', (header, name) => {
    expect(formatOf({ name: 'a.csv', text: `${header}\n1,2,3\n` }).name).toBe(name)
  })
})
