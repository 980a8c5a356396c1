/** Every place by its name, and the rep's own desk. */
import type { PlaceId } from '../stageTypes.ts';
import { desk } from './desk.ts';
import { factory } from './factory.ts';
import { office } from './office.ts';
import type { Place } from './place.ts';
import { reception } from './reception.ts';
import { shop } from './shop.ts';
import { site } from './site.ts';
import { warehouse } from './warehouse.ts';

export const PLACES: Readonly<Record<PlaceId | 'desk', Place>> = { shop, factory, site, reception, office, warehouse, desk };
