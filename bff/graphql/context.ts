import type { AdministrationService } from '../modules/administration/administration.service.ts';
import type { AttachmentService } from '../modules/attachment/attachment.service.ts';
import type { HumanCheckService } from '../modules/human-check/human-check.service.ts';
import type { ContentDeskService } from '../modules/content/content-desk.service.ts';
import type { ContentService } from '../modules/content/content.service.ts';
import type { SearchService } from '../modules/content/search.service.ts';
import type { HotlineDeskService } from '../modules/hotline/hotline-desk.service.ts';
import type { HotlineService } from '../modules/hotline/hotline.service.ts';
import type { ImportService } from '../modules/import/import.service.ts';
import type { MeterReadingService } from '../modules/meter-reading/meter-reading.service.ts';
import type { OutageService } from '../modules/outage/outage.service.ts';
import type { OtpService } from '../modules/otp/otp.service.ts';
import type { PaperService } from '../modules/paper/paper.service.ts';
import type { PaperOtpService } from '../modules/paper/paper-otp.service.ts';
import type { PaperTokenService } from '../modules/paper/paper-token.service.ts';
import type { PaperDeskService } from '../modules/paper/paper-desk.service.ts';
import type { PlaceDeskService } from '../modules/place/place-desk.service.ts';
import type { PlaceService } from '../modules/place/place.service.ts';
import type { RequestDeskService } from '../modules/request/request-desk.service.ts';
import type { RequestService } from '../modules/request/request.service.ts';
import type { ServiceCatalogService } from '../modules/service-catalog/service-catalog.service.ts';
import type { ServiceRequestService } from '../modules/service-request/service-request.service.ts';
import type { ServiceDeskService } from '../modules/service-request/service-request-desk.service.ts';
import type { ServiceTrackingService } from '../modules/service-request/service-request-tracking.service.ts';
import type { SessionService } from '../modules/session/session.service.ts';
import type { SiteService } from '../modules/site/site.service.ts';
import type { Site } from '../modules/site/site.ts';
import type { TariffService } from '../modules/tariff/tariff.service.ts';
import type { UnitService } from '../modules/unit/unit.service.ts';
import type { VerifyService } from '../modules/verify/verify.service.ts';
import type { Asker } from '../platform/asker.ts';
import { Fault } from '../platform/faults.ts';
import type { Device, Visitor } from '../platform/visitor.ts';

/** What any page may ask, through any site key. Nothing in here can read something personal. */
export interface PublicServices {
  administration: AdministrationService;
  humanCheck: HumanCheckService;
  content: ContentService;
  hotline: HotlineService;
  meterReading: MeterReadingService;
  outage: OutageService;
  place: PlaceService;
  request: RequestService;
  serviceCatalog: ServiceCatalogService;
  search: SearchService;
  tariff: TariffService;
  unit: UnitService;
  verify: VerifyService;
}

/** What a browser on the utility's own origin may do, as far as it has proved who it is. */
export interface PersonalServices {
  attachment: AttachmentService;
  otp: OtpService;
  paper: PaperService;
  paperOtp: PaperOtpService;
  paperToken: PaperTokenService;
  serviceRequest: ServiceRequestService;
  serviceTracking: ServiceTrackingService;
  session: SessionService;
}

/** What only the utility's own systems may do. */
export interface OperatorServices {
  content: ContentDeskService;
  hotlines: HotlineDeskService;
  imports: ImportService;
  papers: PaperDeskService;
  places: PlaceDeskService;
  requests: RequestDeskService;
  serviceRequests: ServiceDeskService;
  sites: SiteService;
}

/** Which embedding somebody asks through: what a human check, a quota or a repeated submission is bound to. */
export interface Embedding {
  readonly siteKey: string;
  readonly trust: Site['trust'];
  /** From where, as coarse as limits need it (`http/network.ts`); never stored or logged as it is. */
  readonly network: string;
}

/** What every resolver is told about the question; services take as much of it as they need, mostly an `Asker`. */
export interface Context extends Asker {
  /**
   * Null where the answer may be reused: it goes to everybody with the same audience and language, whatever their site.
   * Null as well on the operator surface, where nobody embeds anything.
   */
  embedding: Embedding | null;
  services: PublicServices;
  /** Whose browser asks; present, like the personal services, on the session surface alone. */
  visitor: Visitor | null;
  personal: PersonalServices | null;
  /** What its request says of itself, for evidence alone; on the session surface. */
  device: Device | null;
  /** Present on the operator surface alone; the public surface holds nothing that could be leaked through it. */
  operator: OperatorServices | null;
}

/** The operator's services. */
export function operatorOf({ operator }: Context): OperatorServices {
  if (operator === null) throw new Fault('FORBIDDEN');
  return operator;
}

/** The browser that asks. */
export function visitorOf({ visitor }: Context): Visitor {
  if (visitor === null) throw new Fault('FORBIDDEN');
  return visitor;
}

/** The browser's own words, where something is signed. */
export function deviceOf({ device }: Context): Device {
  if (device === null) throw new Fault('FORBIDDEN');
  return device;
}

/** The personal services. */
export function personalOf({ personal }: Context): PersonalServices {
  if (personal === null) throw new Fault('FORBIDDEN');
  return personal;
}

/** The embedding, for fields without `ttlSeconds`. */
export function embeddingOf({ embedding }: Context): Embedding {
  if (embedding === null) throw new Fault('FORBIDDEN');
  return embedding;
}
