import { db } from '../../../../platform/db';
import { absoluteUrl } from '../../../../platform/uploads';
import {
  BLOCK_KEYS,
  type BlockKey,
  type BlockRow,
  blockRows,
  DOC_EXTENSIONS,
  DOC_TYPES,
  type DocType,
  type DocumentRow,
  documentRows,
  LARGEST_DOC_MB,
  LINK_NAMES,
  type LinkName,
  type Links,
  linksOf,
} from '../../../content';
import type { PageCall } from '../../http/declare';
import { ActForm } from '../../view/acts';
import { FileField, Switch, TextArea, TextField } from '../../view/fields';
import { Card, Facts, Table, YesNo } from '../../view/parts';
import { day, when } from '../../view/words';

/** Texts of the app, legal documents and links (spec/backoffice.md, section 4, Content). */

const BLOCKS: Record<BlockKey, string> = {
  onboarding_first_time: 'شاشة الترحيب الأولى',
  onboarding_intro: 'مقدمة التطبيق',
  settings_help: 'المساعدة في الإعدادات',
  settings_info: 'معلومات في الإعدادات',
};

const DOCUMENTS: Record<DocType, string> = { terms: 'الشروط والأحكام', privacy: 'سياسة الخصوصية', regulations: 'الأنظمة', prohibited_services: 'الخدمات المحظورة' };

const LINKS: Record<LinkName, string> = {
  x_url: 'حساب إكس',
  whatsapp_url: 'واتساب',
  email: 'البريد الإلكتروني',
  android_store: 'متجر أندرويد',
  ios_store: 'متجر آبل',
  website_url: 'الموقع',
};

export async function contentPage({ origin }: PageCall) {
  const [blocks, documents, links] = await Promise.all([blockRows(db), documentRows(db), linksOf(db)]);
  return (
    <>
      <h2>النصوص</h2>
      {BLOCK_KEYS.map((key) => (
        <Block key={key} name={key} row={blocks.find((block) => block.key === key)} />
      ))}
      <h2>الوثائق القانونية</h2>
      <Documents rows={documents} origin={origin} />
      <h2>الروابط</h2>
      <LinksCard links={links} />
    </>
  );
}

const Block = ({ name, row }: { name: BlockKey; row: BlockRow | undefined }) => (
  <Card title={BLOCKS[name]}>
    <Facts
      facts={[
        ['العنوان', row?.title_ar],
        ['النص', row?.body_ar],
        ['ظاهر', row ? <YesNo key="on" on={row.is_active} /> : null],
        ['آخر تعديل', when(row?.updated_at ?? null)],
      ]}
    />
    <ActForm to={`/content/blocks/${name}/update/`} label="حفظ" folded="تعديل">
      <TextField name="title_ar" label="العنوان" value={row?.title_ar ?? ''} max={200} required />
      <TextArea name="body_ar" label="النص" value={row?.body_ar ?? ''} max={20_000} rows={8} />
      <Switch name="is_active" label="ظاهر في التطبيق" on={row?.is_active ?? true} />
    </ActForm>
  </Card>
);

const Documents = ({ rows, origin }: { rows: readonly DocumentRow[]; origin: string }) => (
  <>
    <Table
      head={['الوثيقة', 'الإصدار', 'تاريخ النشر', 'سارية', 'الملف', 'رُفعت']}
      rows={rows}
      empty="لم تُرفع وثائق بعد."
      cells={(row) => [
        DOCUMENTS[row.doc_type],
        row.version,
        day(row.published_at),
        <YesNo key="on" on={row.is_active} />,
        <a key="file" href={absoluteUrl(origin, row.url)}>
          فتح
        </a>,
        when(row.created_at),
      ]}
    />
    <div className="columns">
      {DOC_TYPES.map((type) => (
        <Card key={type} title={DOCUMENTS[type]}>
          <ActForm to={`/content/docs/${type}/upload/`} label="رفع" folded="إصدار جديد" files>
            <FileField name="file" label="الملف" accept={DOC_EXTENSIONS.join(',')} hint={`حتى ${LARGEST_DOC_MB} ميغابايت`} />
            <TextField name="version" label="الإصدار" max={40} />
            <TextField name="published_at" label="تاريخ النشر" type="date" />
            <Switch name="is_active" label="سارية" on />
          </ActForm>
        </Card>
      ))}
    </div>
  </>
);

const LinksCard = ({ links }: { links: Links }) => (
  <Card>
    <Facts facts={LINK_NAMES.map((name) => [LINKS[name], <bdi key={name}>{links[name]}</bdi>])} />
    <ActForm to="/content/links/update/" label="حفظ" folded="تعديل الروابط">
      {LINK_NAMES.map((name) => (
        <TextField key={name} name={name} label={LINKS[name]} value={links[name]} type={name === 'email' ? 'email' : 'url'} />
      ))}
    </ActForm>
  </Card>
);
