import type { Described } from '../../../../../model/extractor.ts';

export const nestExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'main.ts': `import { VersioningType } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.setGlobalPrefix('api', { exclude: ['health'] });
  app.enableVersioning({ type: VersioningType.URI });
}
bootstrap();
`,
        'app.module.ts': `import { Controller, Get, Module, Post, Version } from '@nestjs/common';
class Base { @Get(':id') read() {} }
@Controller({ path: 'cats', version: '1' })
class Cats extends Base { @Post(['new', 'add']) @Version('2') create() {} }
@Controller('health')
class Health { @Get() ok() {} }
@Controller('lost')
class Lost { @Get() never() {} }
@Module({ controllers: [Cats] })
class CatsModule {}
@Module({ imports: [CatsModule], controllers: [Health] })
export class AppModule {}
`,
      },
      finds: ['GET /api/v1/cats/{id}', 'POST /api/v2/cats/add', 'POST /api/v2/cats/new', 'GET /health'],
    },
  ],
  gaps: [
    {
      files: {
        'lost.controller.ts': `import { Controller, Get } from '@nestjs/common';
@Controller('lost')
export class Lost { @Get() never() {} }
`,
      },
      reason: 'dynamic',
    },
  ],
};
