import type { Lexicon } from '../lexicons.ts'

export const en = {
  language: 'en',
  confidence: 'high',
  concepts: {
    recruit: 'recruit, enlist, headhunt, sign up$, signing up, signed up, sign-up',
    join: 'join, fight for, fighting for, serve in, serving in, serve under',
    mercenary:
      'mercenar, soldier of fortune, soldiers of fortune, private military, pmc$, pmcs$, foreign fighter, foreign legion, international legion, hired gun, hired fighter',
    volunteer: 'volunteer',
    military:
      'army, armies, military, troops, soldier, armed forces, defence ministry, defense ministry, ministry of defence, ministry of defense, battalion, brigade, servicem, combatant, fighter$, fighters$, paramilitar, militia, war effort, navy, special forces',
    contract: 'contract$, contracts$, contract soldier, contract service, under contract',
    ad: 'ad$, ads$, advert, job post, job offer, job listing, vacanc, campaign, announcement, call for volunteers, promotional, help wanted, want ad',
    medium:
      'billboard, poster, leaflet, flyer, flier, brochure, booklet, sticker, banner, pamphlet, social media, social network, telegram, facebook, instagram, tiktok, vkontakte, whatsapp, youtube, douyin, weibo, twitter, discord, website, web site, online, internet, video, text message, newspaper, job site, job board, influencer, screens',
    pay: 'bonus, salary, salaries, wage, payment, payout, reward, lump sum, one-off, per month, a month, monthly, cash, high pay, stipend, remuneration',
    front:
      'war$, wars$, front line, frontline, the front$, combat, battlefield, special military operation, fighting, invasion',
    foreign:
      'foreign, migrant, nationals$, citizens, expat, neighbouring, neighboring, abroad, overseas, residents',
    citizenship: 'citizenship, passport, residency, naturaliz, naturalis',
    lure: 'lure, luring, entice, trick, decei, decept, dupe, trap$, trapped, coerc, scam, fake job, false pretens, false pretenc, hoodwink',
    domestic:
      'conscript, draft office, mobiliz, mobilis, call-up, reservist, draft age, be all you can be',
    other:
      'salvation army, casino, striker, midfielder, premier league, head coach, transfer window, video game, esports, roman army, world war ii, world war i$',
    deny: 'contracts cancer?, video game, army of fans',
    job: 'job$, jobs$, employment, work abroad, helper$, helpers$, security guard, job offer, work visa',
  },
  // regions to be sorted into `places`: african, africa, middle east, central asia, south asia, latin america, caucasus, balkan, global south
} satisfies Lexicon
