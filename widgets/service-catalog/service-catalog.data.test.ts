import { describe, expect, it } from 'vitest';
import { fill, type Language } from '../core/localize.ts';
import { answerMessages } from './service-catalog.answer.vi.ts';
import { countOf, groupsShown, type Reader, serviceView, serviceWith, startAddress } from './service-catalog.data.ts';
import { catalog, holder, nothingKnown, outages, reconnect } from './service-catalog.fixture.ts';

const en = await answerMessages.en();

const reader = (language: Language = 'vi', year = 2026): Reader => ({
  language,
  year,
  t: (key, values) => fill(language, language === 'vi' ? answerMessages.vi[key] : en[key], values),
});
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

describe('searching', () => {
  const found = (search: string, ids = '') => groupsShown(catalog, ids, search).flatMap(({ services }) => services.map(({ id }) => id));

  it.each([
    ['without accents', 'sang ten', ['contract-holder']],
    ['by words in any order', 'hợp đồng chủ thể', ['contract-holder']],
    ['by what people say instead', 'cúp điện', ['lookup-outage-schedule']],
    ['by the beginning of a word', 'nguoi mu', ['new-hv', 'contract-reconnect']],
    ['not by what is inside of a word', 'oi', []],
    ['by a word in English', 'power', ['lookup-outage-schedule']],
    ['by a case of it', 'thua ke', ['contract-holder']],
    ['with every word', 'sang tên cúp', []],
  ])('finds %s: %s', (_, search, ids) => {
    expect(found(search)).toEqual(ids);
  });

  it('shows all groups where nothing is typed, and only those that the page chose', () => {
    expect(found('')).toHaveLength(4);
    expect(found('  ', 'g5')).toEqual(['lookup-outage-schedule']);
    expect(found('', 'G2, G5')).toHaveLength(4);
    expect(found('', 'G9')).toEqual([]);
    expect(found('', 'nothing')).toHaveLength(4);
  });

  it('leaves out groups in which nothing fits', () => {
    const groups = groupsShown(catalog, '', 'cup');
    expect(groups.map(({ id }) => id)).toEqual(['G5']);
    expect(countOf(groups)).toBe(1);
  });
});

describe('one service', () => {
  it('has the time limits of the corporation, with case and source', () => {
    const { time } = serviceView(holder, catalog, reader());
    expect(time).toEqual({
      lines: [
        { figure: 'Không quá 3 ngày', when: null },
        { figure: '5–7 ngày làm việc', when: 'khi phải trồng cột' },
      ],
      warnings: [],
      remarks: ['Nguồn: Trang mẫu của EVNSPC.'],
    });
  });

  it('says that a limit is national, old, or not verified', () => {
    const { time } = serviceView(reconnect, catalog, reader());
    expect(time?.lines).toEqual([{ figure: 'Không quá 3 ngày làm việc', when: null }]);
    expect(time?.warnings).toEqual(['Theo một trang cũ, không rõ năm; có thể đã thay đổi.', 'Chưa kiểm chứng.']);
    expect(time?.remarks[0]).toBe('Quy định chung của EVN. Chưa có thời hạn riêng của EVNSPC.');
  });

  it.each([
    [2026, ['Số liệu năm 2016, có thể đã thay đổi.']],
    [2018, ['Số liệu năm 2016, có thể đã thay đổi.']],
    [2017, []],
  ])('in %d, says of a paper of 2016: %j', (year, warnings) => {
    const { papers } = serviceView(holder, catalog, reader('vi', year));
    expect(papers?.at(-1)?.warnings).toEqual(warnings);
  });

  it('keeps papers apart that only another corporation names', () => {
    const { papers } = serviceView(holder, catalog, reader());
    expect(papers?.map(({ title, papers: of }) => [title, of.length])).toEqual([
      [null, 3],
      ['Trang của EVNCPC còn nêu; nơi khác có thể không cần:', 1],
    ]);
    expect(serviceView(holder, { ...catalog, corporation: 'EVNCPC' }, reader()).papers?.map(({ papers: of }) => of.length)).toEqual([4]);
  });

  it('names each source of the papers once, those of its cases too', () => {
    expect(serviceView(holder, catalog, reader()).paperSources).toEqual([
      'Nguồn: Danh mục mẫu của EVN.',
      'Nguồn: Trang mẫu của EVNCPC, 2016.',
    ]);
  });

  it('tells "none" from "not known"', () => {
    expect(serviceView(nothingKnown, catalog, reader())).toMatchObject({ time: null, cost: null, papers: null });
    expect(serviceView(outages, catalog, reader())).toMatchObject({ papers: [], time: { lines: [{ figure: 'Có ngay' }] } });
  });

  it('costs nothing, an amount, a range, or what its note says', () => {
    const lines = (service: typeof holder, language: Language = 'vi') =>
      serviceView(service, catalog, reader(language)).cost?.lines.map(({ figure }) => plain(figure));
    expect(lines(holder)).toEqual(['Miễn phí']);
    expect(lines(holder, 'en')).toEqual(['Free of charge']);
    expect(lines(reconnect)).toEqual(['98.000 đ', '98.000 đ – 576.300 đ']);
    expect(serviceView(reconnect, catalog, reader()).cost?.remarks).toEqual(['Chưa gồm thuế GTGT.', 'Nguồn: Tài liệu mẫu.']);
    const noted = { kind: 'CUSTOMER_PAYS', note: 'Khách hàng trả.', amounts: [], source: 'x', provenance: 'UNVERIFIED' } as const;
    expect(serviceView({ ...holder, fee: noted }, catalog, reader()).cost).toEqual({
      lines: [{ figure: 'Khách hàng trả.', when: null }],
      warnings: ['Chưa kiểm chứng.'],
      remarks: ['Nguồn: x.'],
    });
  });

  it.each([
    [holder, 'Đăng ký'],
    [outages, 'Tra cứu'],
    [{ ...holder, widget: 'evn-pay' }, 'Thanh toán'],
  ])('begins with a word that fits', (service, start) => {
    expect(serviceView(service, catalog, reader()).start).toBe(start);
  });

  it('is found by its id alone', () => {
    expect(serviceWith(catalog, 'new-hv')).toBe(nothingKnown);
    expect(serviceWith(catalog, 'Cấp điện')).toBeUndefined();
  });
});

describe('the address where the page starts a service', () => {
  it.each([
    ['/dich-vu/', 'https://utility.example.vn/dich-vu/new-hv'],
    ['https://portal.example.vn/?dv=', 'https://portal.example.vn/?dv=new-hv'],
    ['', undefined],
    ['javascript:alert(1)//', undefined],
    ['http://[', undefined],
  ])('%s leads to %s', (base, address) => {
    expect(startAddress(base, 'new-hv', 'https://utility.example.vn/trang')).toBe(address);
  });
});
