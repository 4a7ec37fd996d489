import type { Lexicon } from '../lexicons.ts'

export const fr = {
  language: 'fr',
  confidence: 'high',
  concepts: {
    recruit: 'recrut, enrôl, embrigad',
    join: "rejoindr, rejoign, s'engager, engager$, combattre pour, se battre pour, aller combattre",
    mercenary:
      'mercenair, légion étrangère, légion internationale, société militaire privée, sociétés militaires privées, combattants étrangers, combattant étranger',
    volunteer: 'volontair, bénévol',
    military:
      'armée, militair, soldat, troupe, forces armées, ministère de la défense, combattant, légionnaire',
    contract: 'contrat',
    ad: "annonce, publicit, offre d'emploi, offres d'emploi, campagne, appel$, appels$, avis de recrutement, spot publicitaire",
    medium:
      'affiche, tract$, tracts$, autocollant, prospectus, brochure, flyer, réseaux sociaux, réseau social, facebook, telegram, tiktok, whatsapp, youtube, site web, sites web, internet, en ligne, vidéo, formulaire, publication, panneau',
    pay: 'prime$, primes$, salaire, solde$, rémunérat, paiement, versement, par mois, mensuel, récompense, bonus, pécule',
    front: 'guerre, front$, ligne de front, combat, opération spéciale',
    foreign: 'étranger, migrant, ressortissant, citoyen, africains',
    citizenship: 'citoyenneté, nationalité, passeport, naturalis',
    lure: 'appât, leurr, attir, tromp, piég, dupe',
    domestic:
      'conscription, mobilisation, réserviste, service militaire, armée de terre, journée défense',
    other: 'armée du salut, football, ligue 1',
    deny: 'annoncé, annonçait, annoncer, annonce que, a annonce, annoncent, armée de l air?',
    job: 'emploi, offre d emploi, travail a l etranger, agent de securite',
  },
  // regions to be sorted into `places`: afric, afrique, moyen-orient, asie centrale, amerique latine, caucase, sahel
} satisfies Lexicon
