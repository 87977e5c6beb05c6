import {
  CUSTOMER_KINDS,
  METER_POSITIONS,
  PAPER_TYPES,
  SERVICE_KINDS,
  SUPPLY_PHASES,
  SUPPLY_PURPOSES,
  SUPPLY_TYPES,
} from '../../../schema/service-forms.ts';
import { builder } from '../../graphql/builder.ts';
import { REQUEST_STAGES } from './service-request.machine.ts';
import type { CostLine, ServiceStep } from './service-request.ts';

/** Words that forms, tracking and desk share. */

const described = <Name extends string>(texts: Readonly<Record<Name, string>>, names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, { description: texts[name] }])) as Record<Name, { description: string }>;

export const ServiceKind = builder.enumType('ServiceKind', {
  description: 'What is asked for; which fields and papers each asks stands in `schema/service-forms.ts`.',
  values: described(
    {
      NEW_LOW_VOLTAGE: 'Cấp điện mới từ lưới hạ áp.',
      NEW_MEDIUM_VOLTAGE: 'Cấp điện mới từ lưới trung áp.',
      NEW_HIGH_VOLTAGE: 'Cấp điện mới từ lưới cao áp.',
      CHANGE_CAPACITY: 'Thay đổi công suất sử dụng điện, thay đổi công tơ.',
      MOVE_METER: 'Thay đổi vị trí thiết bị đo đếm.',
      CHANGE_PURPOSE: 'Thay đổi mục đích sử dụng điện.',
      CHANGE_NORM: 'Thay đổi định mức sử dụng điện.',
      CHANGE_HOLDER: 'Thay đổi chủ thể hợp đồng; the applicant is the new holder.',
      CHECK_METER: 'Kiểm tra công tơ, thiết bị đo đếm.',
      RECONNECT: 'Cấp điện trở lại.',
      CHANGE_INFORMATION: 'Thay đổi thông tin đã đăng ký.',
      EXTEND_CONTRACT: 'Gia hạn hợp đồng.',
      TERMINATE_CONTRACT: 'Chấm dứt hợp đồng.',
      SELL_SOLAR: 'Bán điện mặt trời áp mái.',
    },
    SERVICE_KINDS,
  ),
});

export const CustomerKind = builder.enumType('CustomerKind', {
  description: 'Who asks.',
  values: described(
    { HOUSEHOLD: 'Hộ gia đình, cá nhân; signs with a one-time code.', COMPANY: 'Doanh nghiệp, with a tax code; signs with a token.' },
    CUSTOMER_KINDS,
  ),
});

export const SupplyPhases = builder.enumType('SupplyPhases', { description: 'Số pha.', values: SUPPLY_PHASES });
export const MeterPosition = builder.enumType('MeterPosition', {
  description: 'Where the meter is: trong nhà, ngoài trụ.',
  values: METER_POSITIONS,
});
export const SupplyPurpose = builder.enumType('SupplyPurpose', {
  description: 'Mục đích sử dụng điện; as `TariffPurpose`, without the prepaid meter.',
  values: SUPPLY_PURPOSES,
});
export const SupplyType = builder.enumType('SupplyType', {
  description: 'Loại hình dịch vụ.',
  values: described(
    {
      RESIDENTIAL: 'Mua điện sinh hoạt.',
      SHARED_METER: 'Dùng chung công tơ.',
      SEPARATE_METER: 'Tách công tơ riêng.',
      NON_RESIDENTIAL: 'Ngoài sinh hoạt.',
      SHORT_TERM: 'Ngắn hạn, đến 12 tháng.',
      WHOLESALE: 'Mua buôn để bán lẻ lại.',
    },
    SUPPLY_TYPES,
  ),
});

export const PaperType = builder.enumType('PaperType', {
  description: 'Loại hồ sơ. Treat an unknown one as OTHER.',
  values: described(
    {
      APPLICATION: 'Giấy đề nghị.',
      IDENTITY: 'Giấy tờ tùy thân.',
      PLACE_RIGHT: 'Giấy tờ về nơi dùng điện.',
      PURPOSE: 'Giấy tờ về mục đích sử dụng điện.',
      EQUIPMENT_LIST: 'Bảng kê thiết bị điện.',
      LOAD_CHART: 'Biểu đồ phụ tải và đặc tính kỹ thuật.',
      HOUSEHOLD_LIST: 'Danh sách các hộ dùng chung.',
      AUTHORISATION: 'Giấy ủy quyền.',
      NO_DEBT: 'Xác nhận không nợ, hoặc cam kết nhận nợ.',
      GRID_CONNECTION: 'Hồ sơ đấu nối.',
      TECHNICAL: 'Sơ đồ nguyên lý, tài liệu kỹ thuật.',
      OPERATION_LICENCE: 'Giấy phép hoạt động điện lực.',
      RESIDENCE: 'Thông tin cư trú, giấy tờ tạm trú.',
      HOLDER_CONSENT: 'Văn bản đồng ý của chủ thể cũ.',
      LAST_PAYMENT: 'Biên nhận thanh toán gần nhất.',
      OTHER: 'Giấy tờ khác.',
    },
    PAPER_TYPES,
  ),
});

export const ServiceStage = builder.enumType('ServiceStage', {
  description: 'Where a request is. Treat an unknown one as "in progress".',
  values: described(
    {
      RECEIVED: 'Tiếp nhận.',
      SURVEY: 'Khảo sát.',
      PLAN_AND_COST: 'Lập phương án, chi phí.',
      SIGNING: 'Ký hợp đồng.',
      CONSTRUCTION: 'Thi công.',
      ACCEPTANCE: 'Nghiệm thu.',
      DONE: 'Hoàn tất. Nothing follows.',
      NEEDS_PAPERS: 'Cần bổ sung hồ sơ; then it goes on where it was.',
      REFUSED: 'Từ chối. Nothing follows.',
      CANCELLED: 'Đã hủy. Nothing follows.',
    },
    REQUEST_STAGES,
  ),
});

export const StepActor = builder.enumType('StepActor', { description: 'Who did it.', values: ['CUSTOMER', 'UTILITY'] as const });

export const ServiceRequestStep = builder.objectRef<ServiceStep>('ServiceRequestStep').implement({
  description: 'One dated change of a service request.',
  fields: (t) => ({
    stage: t.expose('stage', { type: ServiceStage }),
    at: t.expose('at', { type: 'DateTime' }),
    by: t.expose('by', { type: StepActor }),
    text: t.exposeString('text', { nullable: true, description: 'What was said with it; null where nothing was, and once erased.' }),
    targetOn: t.expose('targetOn', { type: 'Date', nullable: true, description: 'When it is expected to be over; null where not stated.' }),
  }),
});

export const ServiceCost = builder.objectRef<CostLine>('ServiceCost').implement({
  description: 'One line of what it will cost.',
  fields: (t) => ({
    label: t.exposeString('label'),
    amount: t.expose('amount', { type: 'Vnd', description: 'To be paid, VAT included.' }),
    vat: t.expose('vat', { type: 'Vnd', description: 'How much of it is VAT; 0 where there is none.' }),
  }),
});
