import type { Described } from '../../../../../model/extractor.ts';

export const inertiaExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'resources/js/Pages/Herons/Edit.vue': `<template><button @click="remove">Remove</button></template>
<script setup>
import { router, useForm } from '@inertiajs/vue3';
const props = defineProps({ heron: Object });
const form = useForm({ name: props.heron.name });
const save = () => form.transform((data) => ({ ...data, wings: 2 })).put(\`/herons/\${props.heron.id}\`);
const add = () => form.submit('post', '/herons');
const remove = () => router.delete(\`/herons/\${props.heron.id}\`, { preserveScroll: true });
const find = (name) => router.get('/herons', { name }, { preserveState: true });
const feed = () => router.visit('/herons/feed', { method: 'post', data: { fish: 3 } });
const reload = () => router.reload({ only: ['herons'] });
</script>
`,
      },
      finds: ['PUT /herons/{}', 'POST /herons', 'DELETE /herons/{}', 'GET /herons', 'POST /herons/feed'],
    },
    {
      files: {
        'resources/js/Pages/Herons/Show.vue': `<template>
  <!-- <Link href="/old">Old</Link> -->
  <Link :href="\`/herons/\${heron.id}/edit\`" class="button">Edit</Link>
  <Link :href="route('herons.destroy', heron.id)" :method="'delete'" as="button">Remove</Link>
  <Link
    href="/herons"
    method="post"
  >Add</Link>
  <Link :href="heron.url">Show</Link>
  <form action="/herons/search" method="get" @submit="a > b"></form>
</template>
<script setup lang="ts">
import { Link } from '@inertiajs/vue3';
const text = \`<Link href="/text">\`;
</script>
`,
        'resources/js/Pages/Login.tsx': `import { Form, Link, useForm } from '@inertiajs/react';
export default function Login() {
  const { data, post, processing } = useForm({ email: '' });
  const submit = (event) => post('/login', { onFinish: () => null });
  return (
    <form onSubmit={submit}>
      <Link href="/forgot">Forgot?</Link>
      <Link href="/logout" method="post" as="button" />
      <Link href="#top" />
      <Form action="/newsletter" method="post" />
    </form>
  );
}
`,
      },
      finds: [
        'GET /herons/{}/edit',
        'DELETE route(herons.destroy)',
        'POST /herons',
        'GET /herons/search',
        'POST /login',
        'GET /forgot',
        'POST /logout',
        'POST /newsletter',
      ],
    },
    {
      files: {
        'resources/js/Pages/Photo.vue': `<script setup>
import { useForm } from '@inertiajs/vue3';
const form = useForm({ _method: 'put', photo: null });
const save = () => form.post('/profile');
</script>
`,
        'resources/js/Pages/Portrait.vue': `<script>
export default {
  data() {
    return { form: this.$inertia.form({ _method: 'put', photo: null }) };
  },
  methods: {
    save() { this.form.post(\`/users/\${this.user.id}\`); },
  },
};
</script>
`,
      },
      finds: ['* /profile', '* /users/{}'],
    },
    {
      files: {
        'resources/js/Pages/Old.vue': `<script>
import { Inertia } from '@inertiajs/inertia';
export default {
  data() {
    return { form: this.$inertia.form({ name: '' }) };
  },
  methods: {
    save() { this.form.post('/nests'); },
    close() { this.$inertia.patch('/nests/close'); },
    open(id) { Inertia.post('/nests/' + id); },
  },
};
</script>
`,
      },
      finds: ['POST /nests', 'PATCH /nests/close', 'POST /nests/{}'],
    },
  ],
  gaps: [
    {
      files: {
        'resources/js/Pages/Go.vue': `<script setup>
import { router } from '@inertiajs/vue3';
const props = defineProps({ heron: Object });
const go = () => router.visit(props.heron.url);
</script>
`,
      },
      reason: 'dynamic',
    },
  ],
};
