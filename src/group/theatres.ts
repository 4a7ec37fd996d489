/**
 * Places where wars are fought. Nearly every campaign of an actor leads there, so as a place of
 * service they neither join nor part reports; `Sakhalin` does.
 */
const THEATRES = new Set(
  `Ukraine, Russia, Donbas, Donbass, Donetsk, Luhansk, Lugansk, Kherson, Zaporizhzhia, Crimea, Sudan,
  Darfur, Syria, Libya, Mali, Yemen, Gaza, Israel, Iraq, Somalia, Myanmar, Niger, Burkina Faso,
  Mozambique, Haiti,
  Central African Republic, Congo, DR Congo, Democratic Republic of the Congo, Nagorno-Karabakh, Africa,
  Middle East, Sahel, UA, RU, SD, SY, LY, ML, YE, IL, IQ, SO, MM, NE, BF, CF, CD`
    .split(',')
    .map((name) => name.trim().toLowerCase()),
)

/** A place that tells one campaign from another, or `undefined`. */
export function tellingPlace(place: string | undefined): string | undefined {
  return place === undefined || THEATRES.has(place.toLowerCase()) ? undefined : place
}
