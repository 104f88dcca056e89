import { foldText } from './text.ts';

/** Something unwanted is counted: fewer is better, so that ≤ and a bare number as a ceiling are right. */
const NEGATIVE =
  /事故|投诉|违法|违规|违纪|死亡|伤亡|变质|损失|误差|超支|偏差|故障|返修|差错|案件|纠纷|上访|信访|流失率|污染|排放|能耗|消耗|发病|感染|逾期|欠款|退货|失败|差评|事件|复发|缺陷|辍学|失业|闲置|空置|漏报|拒绝/;
/** …unless what is measured is how well it was stopped or handled. */
const HANDLED = /(?:处理|处置|办结|整改|责停|查处|化解|结案|回复|响应|下降|降低|减少|治理|排查|达标|修复)/;

export function isNegativeName(name: string): boolean {
  return NEGATIVE.test(name) && !HANDLED.test(name);
}

/** The row's name says that it counts money: …资金, …经费, …金额. */
export function isMoneyName(name: string): boolean {
  return /(?:资金|经费|金额|投资|投入|款|补助|预算)(?:额|数|总额|数额)?$/.test(
    foldText(name).replace(/\([^()]*\)$/, ''),
  );
}

/** The target stands in the name ("…完成率100%", "…≥95%", "不少于20场…"). */
export function hasTargetInName(name: string): boolean {
  const folded = foldText(name);
  return (
    /[≥≤<>=]\d/.test(folded) ||
    /(?:率|度|比例|达到?|完成)\d+(?:\.\d+)?%(?:以上|以内|以下)?$/.test(folded) ||
    /(?:不低于|不少于|不超过|不高于)\d/.test(folded)
  );
}

/** The row reports how much of the money was paid or used (资金支付, 拨付率, 预算执行率), not how promptly. */
export function isPaymentName(name: string): boolean {
  const folded = foldText(name);
  if (/及时|准确|合规|规范|利息|付息/.test(folded)) return false;
  return (
    /(?:资金|经费|预算|款项|补助|补贴).{0,6}(?:支付|拨付|兑付|支出|执行|使用|完成率)|(?:支付|拨付|兑付)(?:完成)?(?:率|进度|比例)|完成.{0,8}(?:资金)?(?:支付|拨付)/.test(
      folded,
    ) && !/人数|户数|对象|范围|制度|程序|手续/.test(folded)
  );
}
