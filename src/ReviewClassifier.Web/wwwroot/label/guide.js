// The labelling guide's labels: their keys on this page, their names and what they mean, in both languages.
// The keys of the evidence labels lie under the left hand as they are drawn: two rows toward malicious, one toward genuine.

const entry = (name, key, zh, en, zhMeaning, enMeaning) =>
  Object.freeze({ name, key, names: { zh, en }, meanings: { zh: zhMeaning, en: enMeaning } });

export const caseLabels = [
  entry('genuine', 'n', '真实', 'genuine',
    '真的买了、真有不满，要的与损失相称；骂人、说差评、要打 12315 都仍是真实',
    'a real purchase, a real grievance, and a remedy in proportion'),
  entry('malicious', 'm', '恶意', 'malicious',
    '拿评价当筹码或武器：想得到同样遭遇的买家不该得的东西',
    'the review is a lever or a weapon, for what a buyer with the same grievance would not be owed'),
];

export const patterns = [
  entry('extortion', '1', '勒索', 'extortion', '以差评、投诉、曝光为筹码，要超出实际损失的钱', 'money beyond the real loss, with the review as the lever'),
  entry('refund_keep', '2', '退款留货', 'refund and keep', '仅退款不退货：钱和货都要，拒退拒验', 'wants the money and the goods'),
  entry('freebie', '3', '讨要好处', 'freebie', '以差评要赠品、返现、邮费、升级', 'gifts, cash-back or upgrades under threat of a bad review'),
  entry('competitor', '4', '同行抹黑', 'competitor', '没真用过，把人引到别家，或露出是同行', 'a rival shop’s smear'),
  entry('professional', '5', '职业差评', 'professional', '职业差评师或团伙：多个账号、按条收钱、给钱就删', 'reviews for a living, or an organised group'),
  entry('entrapment', '6', '设套', 'entrapment', '引诱客服违规，再投诉要钱', 'lures staff into a rule breach, then asks for money'),
  entry('vindictive', '7', '泄愤', 'vindictive', '没有购物上的不满，只为辱骂骚扰；或认了是自己的错还这样', 'abuse meant to hurt, with no grievance about the purchase'),
];

export const towardMalicious = [
  entry('threat', 'q', '要挟', 'threat', '把差评、投诉、曝光、骚扰说成不给钱的代价', 'makes a bad review or complaint the price of not being paid'),
  entry('demand', 'w', '索要', 'demand', '要退货款、实际损失之外的钱或好处', 'asks for more than the refund or the shown loss'),
  entry('keep_goods', 'e', '留货退款', 'keeps goods', '要退钱又留着货，或不肯寄回', 'wants money back and keeps the goods'),
  entry('admits_fault', 'r', '自认有错', 'admits fault', '承认是自己用错、弄错，或货没问题', 'admits own misuse or that the goods are fine'),
  entry('admits_malice', 't', '自认恶意', 'admits malice', '承认受雇、是同行、以此为生、有多个账号、存心害人', 'admits being hired, a rival, or ill will'),
  entry('abuse', 'a', '辱骂', 'abuse', '骂人（骂货不算）', 'insults a person, not the product'),
  entry('harassment', 's', '骚扰', 'harassment', '说要或正在反复打电话、人肉、上门、恶意下单', 'repeated calls, doxxing, visits, mass orders'),
  entry('off_platform', 'd', '引出平台', 'off platform', '把谈话或付款引到平台外：微信、QQ、红包、转账', 'moves the talk or the payment off the platform'),
  entry('entrapment', 'f', '设套', 'entrapment', '为引人违规下饵', 'sets the bait for a rule breach'),
  entry('refuses_process', 'g', '拒绝举证', 'refuses process', '不肯拍照、退货、验货，不走平台售后', 'refuses photo, return, inspection or after-sales'),
];

export const towardGenuine = [
  entry('defect', 'z', '具体问题', 'defect', '说出了具体的毛病、不符、延误、差服务', 'a concrete fault, mismatch, delay or bad service'),
  entry('proof', 'x', '凭证', 'proof', '给出或愿给照片、视频、检测', 'offers or sends photo, video, test report'),
  entry('cooperates', 'c', '配合售后', 'cooperates', '接受退货、换货、维修或平台介入', 'accepts return, exchange, repair or mediation'),
];

export const evidenceLabels = [...towardMalicious, ...towardGenuine];

const byName = (entries) => new Map(entries.map((one) => [one.name, one]));

export const evidenceByName = byName(evidenceLabels);
export const patternByName = byName(patterns);
export const caseLabelByName = byName(caseLabels);
export const isTowardGenuine = (name) => towardGenuine.some((one) => one.name === name);
