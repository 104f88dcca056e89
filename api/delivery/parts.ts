import { AddressesService } from './addresses.service.ts';
import { DeliveriesService } from './deliveries.service.ts';
import { DeliveryController } from './delivery.controller.ts';
import { EndpointsService } from './endpoints.service.ts';
import { MyDeliveryController } from './my-delivery.controller.ts';
import { MyDeliveryService } from './my-delivery.service.ts';

/** What the module lists of this room. */
export const DELIVERY_CONTROLLERS = [DeliveryController, MyDeliveryController];
export const DELIVERY_SERVICES = [AddressesService, DeliveriesService, EndpointsService, MyDeliveryService];
