import {
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CallerParam } from '../access/allow.decorator.ts';
import { ApiFile, FileBody, OCTETS } from '../http/files.ts';
import { ItemIdSchema } from '../http/item-id.ts';
import type { ApiRequest, Caller } from '../http/request.ts';
import { CourseFilesService } from './course-files.service.ts';
import {
  CourseFileNameSchema,
  CourseFileSchema,
  type CourseFileName,
  type CourseFileView,
} from './training.schemas.ts';

const ID = { schema: ItemIdSchema };

@ApiTags('training')
@Controller('training/courses/:id/files')
export class CourseFilesController {
  constructor(@Inject(CourseFilesService) private readonly files: CourseFilesService) {}

  @Post()
  @Allow('training.keep')
  @FileBody()
  @ApiOperation({ summary: '上传学习资料，正文即文件 · Add a file to the course: the body is the file itself' })
  @ApiCreatedResponse({ standardSchema: CourseFileSchema })
  add(
    @Param('id', ID) id: string,
    @Query({ schema: CourseFileNameSchema }) { name }: CourseFileName,
    @Req() request: ApiRequest,
    @CallerParam() caller: Caller,
  ): Promise<CourseFileView> {
    return this.files.add(id, name, request, caller);
  }

  @Get(':fileId')
  @Allow('training.read')
  @Header('Cache-Control', 'private, no-cache')
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  @ApiOperation({ summary: '下载学习资料 · The file itself, always to be saved and never shown in place' })
  @ApiFile(OCTETS)
  content(
    @Param('id', ID) id: string,
    @Param('fileId', ID) fileId: string,
    @CallerParam() caller: Caller,
  ): Promise<StreamableFile> {
    return this.files.content(id, fileId, caller);
  }

  @Post(':fileId/remove')
  @HttpCode(204)
  @Allow('training.keep')
  @ApiOperation({ summary: '撤下学习资料 · Take a file off the course; it stays on record' })
  @ApiNoContentResponse({ description: '已撤下 · Taken off' })
  remove(
    @Param('id', ID) id: string,
    @Param('fileId', ID) fileId: string,
    @CallerParam() caller: Caller,
  ): Promise<void> {
    return this.files.remove(id, fileId, caller);
  }
}
