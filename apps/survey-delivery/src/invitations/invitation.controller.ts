/** Routes that show invitations, without their links and with masked addresses. */
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Cipher, CurrentIdentity, Database, Requires, type Identity } from '@voc/service';
import { IsOptional, IsUUID } from 'class-validator';
import { maskEmail } from './email.mask.js';
import { Invitation, type Contact } from './invitation.entity.js';

const NEWEST = 200;

class InvitationQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only of this survey.' })
  @IsOptional()
  @IsUUID()
  survey?: string;
}

class InvitationView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) surveyId!: string;
  @ApiProperty({ enum: ['pending', 'sent', 'failed', 'answered', 'expired'] }) state!: string;
  @ApiProperty({ enum: ['email'] }) channel!: string;
  @ApiProperty() locale!: string;
  @ApiProperty() customerId!: string;
  @ApiProperty({ example: 's•••@example.com' }) email!: string;
  @ApiPropertyOptional({ description: 'Why sending was given up.' }) failure?: string;
  @ApiProperty({ format: 'uuid' }) eventId!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
  @ApiPropertyOptional({ format: 'date-time' }) sentAt?: string;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
}

class InvitationList {
  @ApiProperty({ type: [InvitationView], description: 'The newest 200.' }) items!: InvitationView[];
}

@ApiTags('surveys')
@Controller('api/v1/invitations')
export class InvitationController {
  constructor(
    private readonly database: Database,
    private readonly cipher: Cipher,
  ) {}

  @Get()
  @Requires('surveys:read')
  @ApiOperation({ summary: 'The newest invitations' })
  @ApiOkResponse({ type: InvitationList })
  async list(
    @CurrentIdentity() { workspaceId }: Identity,
    @Query() { survey }: InvitationQuery,
  ): Promise<InvitationList> {
    const invitations = await this.database.inWorkspace(workspaceId, (em) =>
      em.find(Invitation, {
        where: survey === undefined ? {} : { surveyId: survey },
        order: { createdAt: 'DESC', id: 'ASC' },
        take: NEWEST,
      }),
    );
    return { items: invitations.map((invitation) => this.toView(invitation)) };
  }

  private toView(invitation: Invitation): InvitationView {
    const { id, surveyId, state, channel, locale, eventId } = invitation;
    const contact = JSON.parse(
      this.cipher.decrypt(invitation.workspaceId, invitation.contact).toString(),
    ) as Contact;
    return {
      id,
      surveyId,
      state,
      channel,
      locale,
      customerId: invitation.customer.id,
      email: maskEmail(contact.email),
      failure: invitation.failure ?? undefined,
      eventId,
      createdAt: invitation.createdAt.toISOString(),
      dueAt: invitation.dueAt.toISOString(),
      sentAt: invitation.sentAt?.toISOString(),
      expiresAt: invitation.expiresAt.toISOString(),
    };
  }
}
