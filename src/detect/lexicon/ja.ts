import type { Lexicon } from '../lexicons.ts'

export const ja = {
  language: 'ja',
  confidence: 'medium',
  concepts: {
    recruit: '募集, 募兵, 勧誘, リクルート',
    join: '入隊, 加わ, 志願, 参戦',
    mercenary: '傭兵, 雇い兵, 外国人部隊, 民間軍事会社',
    volunteer: '志願兵, 義勇兵',
    military: 'ロシア軍, ウクライナ軍, 兵士, 軍隊, 国防省, 戦闘員, 軍人, 部隊',
    contract: '契約',
    ad: '広告, 求人, 募集サイト, 宣伝',
    medium:
      'ポスター, ビラ, チラシ, 看板, ステッカー, ソーシャルメディア, フェイスブック, テレグラム, ティックトック, オンライン, インターネット, サイト, 動画',
    pay: '給料, 給与, 月給, 報酬, 賞与, ボーナス, 一時金, 月額, 加入祝い',
    front: '戦争, 前線, 戦場, 戦闘, 侵攻',
    foreign: '外国人, 近隣国, 移民, 出稼ぎ, 国外',
    citizenship: '市民権, 国籍, パスポート',
    lure: 'だまされ, 騙, エサ, 人身売買',
    domestic: '動員, 徴兵, 予備役',
    job: '仕事, 就職, 求人',
  },
  // regions to be sorted into `places`: アフリカ, 中東, 中央アジア, 中南米, 南アジア
} satisfies Lexicon
