import type { Lexicon } from '../lexicons.ts'

export const es = {
  language: 'es',
  confidence: 'high',
  concepts: {
    recruit: 'reclut, alist, enrol, capta$, captar, captación, enganch',
    join: 'unirse, sumarse, incorporarse, luchar por, combatir por, pelear por, combatir en, luchar en, ir al frente',
    mercenary:
      'mercenari, legión extranjera, legión internacional, compañía militar privada, soldado de fortuna, soldados de fortuna, contratistas militares',
    volunteer: 'voluntari',
    military:
      'ejército, militar, exmilitar, soldado, tropa, fuerzas armadas, ministerio de defensa, combatiente, batallón, veterano',
    contract: 'contrato',
    ad: 'anuncio, publicidad, aviso$, avisos$, oferta de empleo, ofertas de empleo, oferta laboral, ofertas laborales, ofrecen empleos, campaña, convocatoria, propaganda',
    medium:
      'cartel$, carteles$, volantes$, folleto, pegatina, vallas$, panfleto, redes sociales, red social, facebook, whatsapp, telegram, tiktok, youtube, en línea, internet, página web, sitio web, vídeo, video, periódico',
    pay: 'salario, sueldo, bono$, bonos$, bonific, prima$, pago, al mes, mensual, recompensa, paga$',
    front: 'guerra, frente$, combate, primera línea, operación especial',
    foreign: 'extranjer, migrant, ciudadan, inmigrant',
    citizenship: 'ciudadanía, nacionalidad, pasaporte',
    lure: 'engañ, atra, seduc, tramp, bajo engaño',
    domestic: 'conscripción, movilización, servicio militar, soldados profesionales',
    other: 'ejército de salvación, fútbol',
    deny: 'atrás, atraco, atracad, atrac$, atrapa, frente a$',
    job: 'empleo, puesto de trabajo, puestos de trabajo, oferta laboral, trabajo en',
  },
  // regions to be sorted into `places`: african, africa, oriente medio, oriente proximo, asia central, latinoameric, america latina
} satisfies Lexicon
