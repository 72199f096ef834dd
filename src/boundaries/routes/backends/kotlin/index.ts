import { isTestPath } from '../../../../lang/test-paths.ts';
import type { FileExtractor } from '../../../../model/extractor.ts';
import type { Gap } from '../../../../model/gap.ts';
import { siteIn } from '../../../../model/site.ts';
import type { Unresolved } from '../../endpoint.ts';
import { plainPath } from '../../route-spelling.ts';

/** Kotlin is not read: a file that serves requests is named, so that nothing is concluded from what is missing. */
export const kotlin: FileExtractor<Unresolved> = {
  from: 'file',
  id: 'kotlin',
  title: 'Back ends in Kotlin',
  docs: 'https://ktor.io/docs/server-routing.html',
  paths: ['**/*.kt'],
  signs: ['@RestController', '@RequestMapping(', 'io.ktor.server.routing'],
  extract(file, side) {
    if (isTestPath(file.path)) return { facts: [], gaps: [] };
    const at = siteIn(file.tree, side, file.path);
    const gap: Gap = {
      at,
      reason: 'unsupported',
      effect: 'limits',
      note: 'This file serves requests and is written in Kotlin, which is not read: what it serves is not known.',
      mend: 'Give the backend’s OpenAPI document in `routes.backends`.',
    };
    return { facts: [{ is: 'unresolved', at, path: plainPath(''), gap }], gaps: [gap] };
  },
  examples: {
    reads: [
      {
        files: {
          'src/main/kotlin/Users.kt':
            '@RestController\nclass Users { @GetMapping("/users") fun all() = "" }\n',
          'src/main/kotlin/Names.kt': 'val names = listOf("a")\n',
          'src/test/kotlin/UsersTest.kt': '@RestController\nclass Fake\n',
        },
        finds: ['src/main/kotlin/Users.kt'],
      },
    ],
    gaps: [
      {
        files: {
          'src/Routes.kt':
            'import io.ktor.server.routing.*\nfun Application.all() { routing { get("/all") {} } }\n',
        },
        reason: 'unsupported',
      },
    ],
  },
};
