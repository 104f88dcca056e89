export { fenOf, rateText, wanInput, wanText } from '../../../domain/wan.ts';
