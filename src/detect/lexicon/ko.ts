import type { Lexicon } from '../lexicons.ts'

export const ko = {
  language: 'ko',
  confidence: 'medium',
  concepts: {
    recruit: '모집, 모병, 포섭, 리크루트',
    join: '입대, 가담, 합류, 참전',
    mercenary: '용병, 외인부대, 민간군사기업',
    volunteer: '의용군, 지원병, 자원입대',
    military: '군대, 병사, 군인, 러시아군, 우크라이나군, 국방부, 병력, 부대, 전투원',
    contract: '계약',
    ad: '광고, 공고, 구인, 홍보',
    medium:
      '포스터, 전단, 현수막, 스티커, 소셜미디어, 소셜 미디어, 텔레그램, 페이스북, 유튜브, 틱톡, 온라인, 인터넷, 사이트, 영상',
    pay: '월급, 급여, 보너스, 보상금, 연봉, 일시금, 수당',
    front: '전쟁, 전선, 전장, 전투',
    foreign: '외국인, 시민, 이주노동자, 이민자',
    citizenship: '시민권, 국적, 여권',
    lure: '속아, 유인, 사기',
    domestic: '징병, 동원령, 예비군, 징집',
    job: '일자리, 취업, 구인',
  },
  // regions to be sorted into `places`: 아프리카, 중동, 중앙아시아, 중남미, 남아시아
} satisfies Lexicon
