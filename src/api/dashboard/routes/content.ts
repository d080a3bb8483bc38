import { LARGEST_DOC_MB, saveBlock, saveLinks, uploadDocument } from '../../content';
import { act, page } from '../http/declare';
import { dashboardRouter } from '../http/routes';
import { contentPage } from '../pages/content/content';
import { blockForm, byKey, byType, documentForm, linksForm } from '../pages/content/forms';

export default dashboardRouter([
  page({ path: '/content/', key: 'content', title: 'النصوص والوثائق والروابط', handler: contentPage }),
  act({
    path: '/content/blocks/:key/update/',
    key: 'content',
    params: byKey,
    form: blockForm,
    back: '/content/',
    async handler({ params, form, actor }) {
      await saveBlock(params.key, form, actor);
      return 'حُفظ النص.';
    },
  }),
  act({
    path: '/content/docs/:doc_type/upload/',
    key: 'content',
    fileLimitMb: LARGEST_DOC_MB,
    params: byType,
    form: documentForm,
    back: '/content/',
    async handler({ params, form, files, actor }) {
      const file = files.findLast(({ part }) => part === 'file');
      await uploadDocument(params.doc_type, { version: form.version, publishedAt: form.published_at, active: form.is_active, file }, actor);
      return 'رُفعت الوثيقة.';
    },
  }),
  act({
    path: '/content/links/update/',
    key: 'content',
    form: linksForm,
    back: '/content/',
    async handler({ form, actor }) {
      await saveLinks(form, actor);
      return 'حُفظت الروابط.';
    },
  }),
]);
