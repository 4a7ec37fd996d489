import type { Lexicon } from '../lexicons.ts'

export const pt = {
  language: 'pt',
  confidence: 'high',
  concepts: {
    recruit: 'recrut, alist, alicia, angari, à procura de reservistas',
    join: 'juntar-se, integrar$, integrarem, lutar por, lutar pela, lutar na, combater por, ingressar',
    mercenary:
      'mercenári, legião estrangeira, legião internacional, empresa militar privada, grupo de mercenários',
    volunteer: 'voluntári',
    military:
      'exército, militar, soldado, tropa, forças armadas, ministério da defesa, combatente, reservista, veterano',
    contract: 'contrato',
    ad: 'anúncio, publicidade, propaganda, oferta de emprego, ofertas de emprego, ofertas de trabalho, vaga de emprego, vagas de emprego, campanha',
    medium:
      'cartaz, panfleto, folheto, autocolante, adesivo, outdoor, redes sociais, facebook, instagram, whatsapp, telegram, tiktok, online, internet, site$, vídeo',
    pay: 'salário, bónus, bônus, prémio, prêmio, pagamento, por mês, mensal, ordenado, soldo, ganharão',
    front: 'guerra, frente$, linha da frente, combate',
    foreign: 'estrangeir, migrant, cidadão, cidadãos, imigrant',
    citizenship: 'cidadania, passaporte, nacionalidade',
    lure: 'engan, atraí, atrai, ilud',
    domestic: 'conscrição, serviço militar, mobilização',
    other: 'exército de salvação, futebol',
    deny: 'frente a$, atrás',
    job: 'emprego, vaga$, vagas$, oferta de trabalho, posto de trabalho',
  },
  // regions to be sorted into `places`: african, africa, medio oriente, asia central, latino-americ, america latina
} satisfies Lexicon
