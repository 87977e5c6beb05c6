// Written by `npm run codegen` from the migrated database; never edited.
import type { Generated } from 'kysely';

export interface AnswerGenerationTable {
  only_row: Generated<boolean>;
  generation: number;
}

export interface AttachmentTable {
  id: string;
  visitor_id: string;
  site_key: string;
  kind: string;
  name: string;
  size: number;
  sha256: string;
  received: Generated<number>;
  state: Generated<string>;
  refusal: string | null;
  type: string | null;
  kept_bytes: number | null;
  leased_until: string | null;
  corporation: string | null;
  request_id: string | null;
  claimed_at: string | null;
  created_at: Generated<string>;
  touched_at: Generated<string>;
}

export interface AttachmentPieceTable {
  key: string;
  attachment_id: string;
  at_byte: number;
  bytes: number;
  counted: Generated<boolean>;
}

export interface ContentItemTable {
  row_id: string;
  origin: string;
  kind: string;
  id: string;
  section: string;
  position: number;
  corporations: string[];
  valid_from: string;
  valid_to: string | null;
  published_on: string | null;
  provenance: string;
  verified_at: string | null;
  image_file: string | null;
  sha256: string;
  retired_at: string | null;
  retired_by: string | null;
  updated_at: string;
}

export interface ContentTextTable {
  row_id: string;
  language: string;
  title: string;
  summary: string;
  markdown: string;
  blocks: unknown;
  sources: string[];
  image_alt: string | null;
  keywords: string[];
  links: string[];
  heading: string;
  words: string;
}

export interface EvidenceEventTable {
  corporation: string;
  number: number;
  json: string;
  previous_hash: string;
  hash: string;
}

export interface HotlineTable {
  origin: string;
  owner: string;
  number: string;
  position: number;
  price_vi: string | null;
  price_en: string | null;
  source: string;
  verified_at: string | null;
  valid_from: string | null;
  valid_to: string | null;
  retired_at: string | null;
  retired_by: string | null;
  updated_at: string;
  hours_vi: string | null;
  hours_en: string | null;
  source_en: string | null;
}

export interface HumanCheckUseTable {
  id: string;
  expires_at: string;
}

export interface IdempotencyTable {
  corporation: string;
  site_key: string;
  operation: string;
  client_request_id: string;
  fingerprint: string;
  answer: string;
  created_at: Generated<string>;
}

export interface ImportRunTable {
  corporation: string;
  id: string;
  kind: string;
  source: string;
  read_at: string;
  covers_from: string | null;
  covers_to: string | null;
  units: string[];
  units_in_doubt: Generated<string[]>;
  status: string;
  row_count: Generated<number>;
  added: Generated<number>;
  changed: Generated<number>;
  cancelled: Generated<number>;
  client_request_id: string;
  fingerprint: string;
  begun_at: string;
  finished_at: string | null;
}

export interface MeterReadingTable {
  corporation: string;
  id: string;
  unit_code: string;
  book_code: string;
  year: number;
  month: number;
  period: number;
  read_on: string;
  status: string;
  sequence: Generated<number>;
  read_at: string;
  source: string;
  last_run_id: string;
  updated_at: string;
}

export interface MeterReadingCoverageTable {
  corporation: string;
  unit_code: string;
  run_id: string;
  covers_from: string;
  covers_to: string;
  is_complete: boolean;
  read_at: string;
  source: string;
}

export interface MeterReadingStagingTable {
  run_id: string;
  id: string;
  unit_code: string;
  book_code: string;
  year: number;
  month: number;
  period: number;
  read_on: string;
  status: string;
}

export interface OtpChallengeTable {
  id: string;
  corporation: string;
  purpose: string;
  subject: string;
  site_key: string;
  visitor_id: string;
  channel: string;
  document_sha256: string | null;
  code_hmac: string;
  reference: string;
  attempts: Generated<number>;
  sends: Generated<number>;
  sent_at: string;
  expires_at: string;
  resend_at: string;
  used_at: string | null;
}

export interface OutageCoverageTable {
  corporation: string;
  unit_code: string;
  run_id: string;
  covers_from: string;
  covers_to: string;
  is_complete: boolean;
  read_at: string;
  source: string;
}

export interface OutageScheduleTable {
  corporation: string;
  id: string;
  schedule_id: string;
  unit_code: string;
  area_code: string | null;
  unplaced: Generated<boolean>;
  area_name: string;
  commune_code: string | null;
  starts_at: string;
  ends_at: string | null;
  kind: string;
  reason: string | null;
  cancelled_at: string | null;
  sequence: Generated<number>;
  read_at: string;
  source: string;
  first_run_id: string;
  last_run_id: string;
  updated_at: string;
}

export interface OutageStagingTable {
  run_id: string;
  schedule_id: string;
  id: string;
  unit_code: string;
  area_code: string | null;
  area_name: string;
  commune_code: string | null;
  starts_at: string;
  ends_at: string | null;
  kind: string;
  reason: string | null;
}

export interface OutboxTable {
  corporation: string;
  id: string;
  position: Generated<number>;
  subject: string;
  channel: string;
  recipient: string;
  title: string | null;
  body: string;
  status: Generated<string>;
  attempts: Generated<number>;
  due_at: Generated<string>;
  send_until: string;
  created_at: Generated<string>;
  finished_at: string | null;
}

export interface PaperTable {
  corporation: string;
  id: string;
  request_id: string;
  kind: string;
  title: string;
  state: Generated<string>;
  revision: Generated<number>;
  signing_method: string | null;
  signatures_needed: Generated<number>;
}

export interface PaperCommentTable {
  corporation: string;
  id: string;
  paper_id: string;
  revision: number;
  text: string;
  at: string;
  answer: string | null;
  answered_at: string | null;
}

export interface PaperFileTable {
  id: string;
  sha256: string;
  bytes: number;
  pages: number;
  ready: Generated<boolean>;
  attached: Generated<boolean>;
  gone: Generated<boolean>;
  created_at: Generated<string>;
}

export interface PaperRevisionTable {
  corporation: string;
  paper_id: string;
  number: number;
  file_id: string;
  note: string | null;
  attached_at: string;
}

export interface PaperSignatureTable {
  corporation: string;
  paper_id: string;
  revision: number;
  number: number;
  method: string;
  name: string | null;
  signed_at: string;
  file_id: string;
  evidence: string;
  certificate_sha256: string | null;
}

export interface PaperTokenSigningTable {
  id: string;
  corporation: string;
  paper_id: string;
  session_id: string;
  sha256: string;
  file_id: string;
  certificate: Uint8Array;
  attributes: Uint8Array;
  gap_start: number;
  gap_end: number;
  consent_version: string;
  locale: string;
  expires_at: string;
  used_at: string | null;
}

export interface PlaceTable {
  corporation: string;
  id: string;
  stated_by: string;
  kind: string;
  unit_code: string;
  name: string;
  address: string | null;
  commune_code: string | null;
  phone: string | null;
  hours: string | null;
  bank: string | null;
  account_number: string | null;
  holder: string | null;
  source: string;
  verified_at: string | null;
  valid_from: string;
  valid_to: string | null;
  heading: string;
  retired_at: string | null;
  updated_at: string;
}

export interface PlaceListTable {
  corporation: string;
  unit_code: string;
  kind: string;
  run_id: string;
  is_complete: boolean;
  read_at: string;
  source: string;
}

export interface RateBucketTable {
  corporation: string;
  limit_name: string;
  key: string;
  drained_at: string;
}

export interface RequestTable {
  corporation: string;
  id: string;
  ticket: string;
  kind: string;
  topic: string | null;
  callback_time: string | null;
  status: string;
  site_key: string;
  customer_code: string | null;
  bill_period: string | null;
  province_code: string | null;
  commune_code: string | null;
  street: string | null;
  old_address: string | null;
  place_key: string | null;
  answer: string | null;
  received_at: string;
  done_at: string | null;
  erased_at: string | null;
}

export interface RequestPersonTable {
  corporation: string;
  request_id: string;
  phone: string;
  name: string | null;
  email: string | null;
  locale: string;
  title: string | null;
  message: string | null;
  neighbours_dark: string | null;
  breaker_on: string | null;
  unpaid_notice: string | null;
  joined_at: string;
}

export interface RequestStepTable {
  corporation: string;
  request_id: string;
  number: number;
  status: string;
  at: string;
  note: string | null;
}

export interface SchemaMigrationTable {
  name: string;
  sha256: string;
  applied_at: Generated<string>;
}

export interface ServiceRequestTable {
  corporation: string;
  id: string;
  code: string;
  code_key: string;
  unit_code: string | null;
  kind: string;
  customer_kind: string;
  stage: string;
  interrupted: string | null;
  site_key: string;
  locale: string;
  name: string | null;
  phone: string | null;
  email: string | null;
  tax_code: string | null;
  secrets: string | null;
  customer_code: string | null;
  province_code: string | null;
  commune_code: string | null;
  street: string | null;
  old_address: string | null;
  details: unknown | null;
  asked_papers: Generated<string[]>;
  officer: string | null;
  likeness: string | null;
  duplicate_of: string | null;
  received_at: string;
  ended_at: string | null;
  erased_at: string | null;
}

export interface ServiceRequestCostTable {
  corporation: string;
  request_id: string;
  number: number;
  label: string;
  amount: number;
  vat: number;
}

export interface ServiceRequestCounterTable {
  unit_code: string;
  year: string;
  last_number: number;
}

export interface ServiceRequestStepTable {
  corporation: string;
  request_id: string;
  number: number;
  event_id: string;
  position: Generated<number>;
  tx: Generated<number>;
  stage: string;
  at: string;
  acted_by: string;
  text: string | null;
  target_on: string | null;
}

export interface SessionTable {
  id: string;
  token_hash: string;
  site_key: string;
  placement: string;
  created_at: Generated<string>;
}

export interface SessionGrantTable {
  session_id: string;
  kind: string;
  corporation: string;
  subject: string;
  granted_at: Generated<string>;
  used_at: Generated<string>;
}

export interface SiteTable {
  site_key: string;
  name: string;
  trust: string;
  corporations: string[];
  default_corporation: string;
  origins: string[];
  locale: string;
  sample: Generated<boolean>;
  created_at: Generated<string>;
  human_check: Generated<string>;
}

export interface SupplyAreaTable {
  corporation: string;
  unit_code: string;
  area_code: string;
}

export interface SupplyListTable {
  corporation: string;
  unit_code: string;
  run_id: string;
  read_at: string;
  in_doubt: Generated<boolean>;
}

export interface SupplyPointTable {
  corporation: string;
  customer_code: string;
  run_id: string;
  unit_code: string | null;
  area_code: string | null;
  book_code: string | null;
}

export interface Tables {
  answer_generation: AnswerGenerationTable;
  attachment: AttachmentTable;
  attachment_piece: AttachmentPieceTable;
  content_item: ContentItemTable;
  content_text: ContentTextTable;
  evidence_event: EvidenceEventTable;
  hotline: HotlineTable;
  human_check_use: HumanCheckUseTable;
  idempotency: IdempotencyTable;
  import_run: ImportRunTable;
  meter_reading: MeterReadingTable;
  meter_reading_coverage: MeterReadingCoverageTable;
  meter_reading_staging: MeterReadingStagingTable;
  otp_challenge: OtpChallengeTable;
  outage_coverage: OutageCoverageTable;
  outage_schedule: OutageScheduleTable;
  outage_staging: OutageStagingTable;
  outbox: OutboxTable;
  paper: PaperTable;
  paper_comment: PaperCommentTable;
  paper_file: PaperFileTable;
  paper_revision: PaperRevisionTable;
  paper_signature: PaperSignatureTable;
  paper_token_signing: PaperTokenSigningTable;
  place: PlaceTable;
  place_list: PlaceListTable;
  rate_bucket: RateBucketTable;
  request: RequestTable;
  request_person: RequestPersonTable;
  request_step: RequestStepTable;
  schema_migration: SchemaMigrationTable;
  service_request: ServiceRequestTable;
  service_request_cost: ServiceRequestCostTable;
  service_request_counter: ServiceRequestCounterTable;
  service_request_step: ServiceRequestStepTable;
  session: SessionTable;
  session_grant: SessionGrantTable;
  site: SiteTable;
  supply_area: SupplyAreaTable;
  supply_list: SupplyListTable;
  supply_point: SupplyPointTable;
}
