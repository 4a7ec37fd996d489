/** The interface in English; the other languages have exactly these keys. */
export const en = {
  name: 'Musterwatch',
  tagline: 'Foreign armies advertising for recruits: what is reported, by whom, in which words.',
  lately: 'Reported lately',
  nothingYet: 'Nothing has been reported yet. The feeds are being read.',
}
