import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Locale } from '../../domain/locale.ts';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { LocaleParam } from '../http/locale.decorator.ts';
import type { Caller } from '../http/request.ts';
import * as schemas from './my-delivery.schemas.ts';
import { MyDeliveryService } from './my-delivery.service.ts';

const DONE = { description: '已办 · Done' };

@ApiTags('delivery')
@Allow('session.own')
@Controller('me/delivery')
export class MyDeliveryController {
  constructor(@Inject(MyDeliveryService) private readonly mine: MyDeliveryService) {}

  @Get()
  @ApiOperation({ summary: '我的通知设置和邮箱 · My address, what is sent to me, and when' })
  @ApiOkResponse({ standardSchema: schemas.MyDeliverySchema })
  read(@CallerParam() caller: Caller): Promise<schemas.MyDelivery> {
    return this.mine.read(caller);
  }

  @Put()
  @HttpCode(204)
  @ApiOperation({ summary: '改通知设置 · Decide what is sent to me, when, and in which language' })
  @ApiNoContentResponse(DONE)
  write(
    @Body({ schema: schemas.PutMyDeliverySchema }) wanted: schemas.PutMyDelivery,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.mine.write(wanted, caller);
  }

  @Get('preview')
  @ApiOperation({ summary: '下一次晨间汇总会写什么 · What the next morning would tell me' })
  @ApiOkResponse({ standardSchema: schemas.DigestPreviewSchema })
  preview(@CallerParam() caller: Caller, @LocaleParam() locale: Locale): Promise<schemas.DigestPreview> {
    return this.mine.preview(caller, locale);
  }

  @Put('address')
  @HttpCode(204)
  @ApiOperation({ summary: '填邮箱，验证码随即寄去 · Set my mail address; a code is mailed there' })
  @ApiNoContentResponse(DONE)
  setAddress(
    @Body({ schema: schemas.PutAddressSchema }) { address }: schemas.PutAddress,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.mine.setAddress(address, caller);
  }

  @Post('address/proof')
  @HttpCode(204)
  @ApiOperation({ summary: '填验证码，核实邮箱 · Prove the address by its code' })
  @ApiNoContentResponse(DONE)
  prove(
    @Body({ schema: schemas.ProveAddressSchema }) { code }: schemas.ProveAddress,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.mine.prove(code, caller);
  }

  @Delete('address')
  @HttpCode(204)
  @ApiOperation({ summary: '去掉邮箱 · Take my address away' })
  @ApiNoContentResponse(DONE)
  forget(@CallerParam() caller: Caller): Promise<void> {
    return this.mine.forget(caller);
  }
}
