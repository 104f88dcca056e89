import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ApiIdempotencyKey, IdempotencyKey } from '../http/idempotency-key.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import { AddressesService } from './addresses.service.ts';
import { DeliveriesService } from './deliveries.service.ts';
import * as schemas from './delivery.schemas.ts';
import { EndpointsService } from './endpoints.service.ts';

const DONE = { description: '已办，并已记录 · Done, and on record' };

@ApiTags('delivery')
@Controller()
export class DeliveryController {
  constructor(
    @Inject(DeliveriesService) private readonly deliveries: DeliveriesService,
    @Inject(EndpointsService) private readonly endpoints: EndpointsService,
    @Inject(AddressesService) private readonly addresses: AddressesService,
  ) {}

  @Get('delivery')
  @Allow('mail.read')
  @ApiOperation({ summary: '通知送达概况 · The mail server, and how many deliveries stand where' })
  @ApiOkResponse({ standardSchema: schemas.DeliverySummarySchema })
  summary(@CallerParam() caller: Caller): Promise<schemas.DeliverySummary> {
    return this.deliveries.summary(caller);
  }

  @Get('delivery/deliveries')
  @Allow('mail.read')
  @ApiOperation({ summary: '每一次送达的结果 · What was sent where, and what has become of it' })
  @ApiOkResponse({ standardSchema: schemas.DeliveryPageSchema })
  list(
    @Query({ schema: schemas.AskDeliveriesSchema }) asked: schemas.AskDeliveries,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.DeliveryPage> {
    return this.deliveries.list(asked, caller, locale);
  }

  @Post('delivery/retry')
  @HttpCode(200)
  @Allow('delivery.change')
  @ApiOperation({ summary: '补发未送达的 · Send again what did not get there' })
  @ApiOkResponse({ standardSchema: schemas.RetriedSchema })
  retry(
    @Body({ schema: schemas.RetryDeliveriesSchema }) asked: schemas.RetryDeliveries,
    @CallerParam() caller: Caller,
  ): Promise<schemas.Retried> {
    return this.deliveries.retry(asked, caller).then((count) => ({ count }));
  }

  @Post('delivery/deliveries/:id/bounce')
  @HttpCode(204)
  @Allow('delivery.change')
  @ApiOperation({ summary: '登记退信，停发这个邮箱 · Note that a mail came back; sending to the address stops' })
  @ApiNoContentResponse(DONE)
  cameBack(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: schemas.NoteSchema }) { note }: schemas.Note,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.deliveries.cameBack(id, note, caller);
  }

  @Get('delivery/endpoints')
  @Allow('mail.read')
  @ApiOperation({ summary: '系统接口和群机器人 · Other systems and group robots' })
  @ApiOkResponse({ standardSchema: schemas.EndpointsSchema })
  endpointList(@CallerParam() caller: Caller, @LocaleParam() locale: Locale): Promise<schemas.Endpoints> {
    return this.endpoints.list(caller, locale);
  }

  @Post('delivery/endpoints')
  @HttpCode(201)
  @Allow('delivery.change')
  @ApiIdempotencyKey()
  @ApiOperation({
    summary: '登记接口，签名密钥只显示这一次 · Register an endpoint; its signing secret is shown this once',
  })
  @ApiCreatedResponse({ standardSchema: schemas.EndpointMadeSchema })
  make(
    @Body({ schema: schemas.NewEndpointSchema }) asked: schemas.NewEndpointBody,
    @IdempotencyKey() key: string,
    @CallerParam() caller: Caller,
  ): Promise<schemas.EndpointMade> {
    return this.endpoints.make(asked, key, caller);
  }

  @Put('delivery/endpoints/:id')
  @HttpCode(204)
  @Allow('delivery.change')
  @ApiOperation({ summary: '改接口，停用或启用 · Change an endpoint, switch it off or on' })
  @ApiNoContentResponse(DONE)
  change(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: schemas.ChangeEndpointSchema }) asked: schemas.ChangeEndpoint,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.endpoints.change(id, asked, caller);
  }

  @Post('delivery/endpoints/:id/secret')
  @HttpCode(200)
  @Allow('delivery.change')
  @ApiOperation({ summary: '更换签名密钥，旧的再用七天 · A new signing secret; the old one stays valid for a week' })
  @ApiOkResponse({ standardSchema: schemas.EndpointMadeSchema })
  rotate(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @Body({ schema: schemas.NoteSchema }) { note }: schemas.Note,
    @CallerParam() caller: Caller,
  ): Promise<schemas.EndpointMade> {
    return this.endpoints.rotate(id, note, caller);
  }

  @Post('delivery/endpoints/:id/test')
  @HttpCode(204)
  @Allow('delivery.change')
  @ApiOperation({ summary: '发一条测试 · Send a test; its answer stands in the list within seconds' })
  @ApiNoContentResponse({ description: '已交发送 · On its way' })
  test(@Param('id', { schema: ItemIdSchema }) id: string, @CallerParam() caller: Caller): Promise<void> {
    return this.endpoints.test(id, caller);
  }

  @Get('delivery/addresses')
  @Allow('mail.read')
  @ApiOperation({ summary: '各人的邮箱，退信的在前 · Where people’s mail goes, bounced ones first' })
  @ApiOkResponse({ standardSchema: schemas.AddressPageSchema })
  addressList(
    @Query({ schema: schemas.AskAddressesSchema }) asked: schemas.AskAddresses,
    @CallerParam() caller: Caller,
  ): Promise<schemas.AddressPage> {
    return this.addresses.list(asked, caller);
  }

  @Put('delivery/addresses/:personId')
  @HttpCode(204)
  @Allow('delivery.change')
  @ApiOperation({ summary: '更正邮箱，由本人核实 · Correct an address; its owner proves it' })
  @ApiNoContentResponse(DONE)
  correct(
    @Param('personId', { schema: ItemIdSchema }) personId: string,
    @Body({ schema: schemas.CorrectAddressSchema }) asked: schemas.CorrectAddress,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.addresses.correct(personId, asked, caller);
  }

  @Post('delivery/addresses/:personId/resume')
  @HttpCode(204)
  @Allow('delivery.change')
  @ApiOperation({ summary: '恢复发送，补发停发期间的 · Resume sending; what was held back goes out' })
  @ApiNoContentResponse(DONE)
  resume(
    @Param('personId', { schema: ItemIdSchema }) personId: string,
    @Body({ schema: schemas.NoteSchema }) { note }: schemas.Note,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.addresses.resume(personId, note, caller);
  }

  @Get('budget-items/:id/deliveries')
  @Allow('item.read')
  @ApiOperation({ summary: '这一项告知过谁，送达没有 · Who was told of this item, and whether it got there' })
  @ApiOkResponse({ standardSchema: schemas.ToldSchema })
  told(
    @Param('id', { schema: ItemIdSchema }) id: string,
    @CallerParam() caller: Caller,
    @LocaleParam() locale: Locale,
  ): Promise<schemas.ItemToldView> {
    return this.deliveries.told(id, caller, locale);
  }
}
